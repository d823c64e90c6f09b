import { expose } from "comlink";
import { documentMaker } from "./documentMaker.ts";

expose(documentMaker);

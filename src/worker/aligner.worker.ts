import { expose } from "comlink";
import { aligner } from "./aligner.ts";

expose(aligner);

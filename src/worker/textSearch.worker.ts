import { expose } from "comlink";
import { createTextSearcher } from "./textSearcher.ts";

expose(createTextSearcher());

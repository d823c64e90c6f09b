import { expose } from "comlink";
import { backupMaker } from "./backupMaker.ts";

expose(backupMaker);

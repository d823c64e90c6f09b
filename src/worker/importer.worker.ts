import { expose } from "comlink";
import { importer } from "./importer.ts";

expose(importer);

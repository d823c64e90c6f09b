import { expose } from "comlink";
import { createIndexedDbResources } from "../persistence/indexedDb.ts";
import { createAssistant } from "./assistant.ts";
import { availableResources } from "./passingResources.ts";

expose(createAssistant(availableResources(createIndexedDbResources()), () => Date.now()));

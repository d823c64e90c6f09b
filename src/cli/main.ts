import { Command } from "commander";

const program = new Command("muqabala");
program.parse();

// Entry of the bundled command: build/host/cli.js. Leaves only when all output is out.
import { main } from "./cli";

process.exitCode = await main(process.argv.slice(2));

// The command `ring3`: what it can be told, and how it ends (docs/architecture.md, command line).
import { Command, CommanderError } from "commander";
import { boot } from "./commands/boot";
import { build } from "./commands/build";
import { run, execGuest } from "./commands/run";
import { serve } from "./commands/serve";
import { ExitStatus, UsageError } from "./errors";
import { addMachineOptions, checkAvailable, normaliseArguments, type MachineOptions } from "./options";

/** Runs the command line. Returns the exit status of the process. */
export async function main(argv: readonly string[]): Promise<number> {
  let status: number = ExitStatus.Success;
  const program = new Command("ring3")
    .description("A 32-bit Unix machine that you can see through")
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(`ring3: ${text.replace(/^error: /, "")}`) });

  addMachineOptions(program.command("boot", { isDefault: true }))
    .summary("boot to a shell in this terminal (Ctrl-] leaves)")
    .allowExcessArguments()
    .action(async (options: MachineOptions, command: Command) => {
      if (command.args.length > 0) throw new UsageError(`unknown command '${command.args[0]}': ring3 --help lists them`);
      status = await boot(checked(options));
    });

  addMachineOptions(program.command("run"))
    .summary("copy a program into the guest and run it: an i386 ELF, a .ts source")
    .argument("[PROGRAM]", "file on the host")
    .argument("[ARG...]", "its arguments")
    .passThroughOptions()
    .action(async (path: string | undefined, args: string[], options: MachineOptions) => void (status = await run(checked(options), path, args)));

  addMachineOptions(program.command("exec"))
    .summary("run a program of the guest's own root file system")
    .argument("[GUESTPATH]", "absolute path in the guest")
    .argument("[ARG...]", "its arguments")
    .passThroughOptions()
    .action(async (path: string | undefined, args: string[], options: MachineOptions) => void (status = await execGuest(checked(options), path, args)));

  program
    .command("build")
    .summary("compile a guest program to an i386 ELF")
    .argument("<SOURCE>")
    .requiredOption("-o, --output <ELF>", "file to write")
    .action(async (source: string, options: { output: string }) => build(source, options.output));

  program
    .command("serve")
    .summary("serve the built page")
    .option("--port <N>", "TCP port", "8030")
    .option("--host <ADDRESS>", "address to listen on", "127.0.0.1")
    .action((options: { port: string; host: string }) => serve(options.host, Number(options.port)));

  try {
    await program.parseAsync(normaliseArguments(argv), { from: "user" });
    return status;
  } catch (error) {
    return report(error);
  }
}

function checked(options: MachineOptions): MachineOptions {
  checkAvailable({ ...options });
  return options;
}

/** Prints what went wrong, unless commander has done it already. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? ExitStatus.Success : ExitStatus.Usage;
  const known = error instanceof Error;
  process.stderr.write(`ring3: ${known ? error.message : String(error)}\n`);
  return error instanceof UsageError ? ExitStatus.Usage : ExitStatus.Machine;
}

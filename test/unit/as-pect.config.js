// as-pect: unit tests of machine and kernel, written in AssemblyScript and run inside wasm.
// as-pect.asconfig.json puts the tests' own statics and heap at 48 MB, above the machine's region and 16 MB of RAM.
export default {
  entries: ["test/unit/**/*.spec.ts"],
  include: [],
  disclude: [/node_modules/],
  async instantiate(memory, createImports, instantiate, binary) {
    return instantiate(binary, createImports({ env: { memory }, host: { output() {} } }));
  },
  outputBinary: false,
};

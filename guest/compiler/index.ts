// The guest compiler's public surface.

export { translate, type TranslateOptions, MEMORY_START } from "./translate";
export { compileAssemblyScript, type Asc, type CompileOptions, type CompileResult, type ReadSource } from "./assemblyscript";

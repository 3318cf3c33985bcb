// The guest compiler's public surface.

export { translate, type TranslateOptions, MEMORY_START } from "./translate";

// The WebAssembly features that the translator takes, as binaryen names them.
import binaryen from "binaryen";

const { BulkMemory, MutableGlobals, SignExt, NontrappingFPToInt, Multivalue } = binaryen.Features;

export const FEATURES = BulkMemory | MutableGlobals | SignExt | NontrappingFPToInt | Multivalue;

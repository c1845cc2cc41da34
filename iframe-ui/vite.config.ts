import { defineConfig, type Plugin } from "vitest/config";

/** Vite's helper preloads the styles of late parts (1.3 KB); ours have none, so that they just load. */
const plainImports: Plugin = {
  name: "plain-imports",
  enforce: "pre",
  load: (id) =>
    id === "\0vite/preload-helper.js" ? "export const __vitePreload = (load) => load();" : null,
};

/**
 * The server renders the page and links `/iframe/coffer.js` and `/iframe/coffer.css`, so those two
 * names never change. Parts that are loaded later carry a hash: a page that is still open after a
 * deployment can't mix two versions.
 */
export default defineConfig({
  plugins: [plainImports],
  base: "/iframe/",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "dist/iframe",
    target: "es2022",
    cssCodeSplit: false,
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: "src/iframe/main.tsx",
      output: {
        entryFileNames: "coffer.js",
        chunkFileNames: "later-[name]-[hash].js",
        assetFileNames: "coffer[extname]",
      },
    },
  },
  test: {
    environment: "happy-dom",
    include: ["test/**/*.test.{ts,tsx}"],
    restoreMocks: true,
    environmentOptions: { happyDOM: { url: "https://coffer.test/canvas" } },
  },
});

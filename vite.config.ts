import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { englishWords } from "./englishWords.config.ts";

const namedReferences = "node_modules/decode-named-character-reference/index.js";

/**
 * What the built page may load. Scripts only from files of ours; styles also inline, because react-aria and
 * ProseMirror set them; connections also to services a user names (machine translation by https or on this machine).
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "frame-src 'self' blob: data:",
  "worker-src 'self' blob:",
  "connect-src 'self' blob: data: https: http://localhost:* http://127.0.0.1:*",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Writes the policy into the built page only; the development server needs inline scripts. */
function securityPolicy(): Plugin {
  return {
    name: "muqabala-security-policy",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: () => [
        {
          tag: "meta",
          attrs: { "http-equiv": "Content-Security-Policy", content: contentSecurityPolicy },
          injectTo: "head-prepend",
        },
      ],
    },
  };
}

export default defineConfig({
  plugins: [
    react(),
    securityPolicy(),
    VitePWA({
      // A new version waits until somebody asks for it or every tab is closed: nothing may reload under a translator's hands.
      // src/app/NewVersion.tsx registers the worker and says when one waits.
      registerType: "prompt",
      injectRegister: null,
      manifest: {
        id: "/",
        name: "Muqabala · مقابلة",
        short_name: "Muqabala",
        description: "A bilingual translation and review workbench for Arabic source texts.",
        lang: "en",
        display: "standalone",
        start_url: "/",
        scope: "/",
        background_color: "#faf7f0",
        theme_color: "#faf7f0",
        icons: [
          { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
          { src: "/icon-512.png", sizes: "512x512", type: "image/png" },
          { src: "/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
          { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
        ],
      },
      workbox: {
        // The scripts of the fonts' other alphabets are fetched when a text needs them, then kept.
        globPatterns: ["**/*.{html,js,css,svg,png,webmanifest}", "**/*-{arabic,latin}-*.woff2"],
        // Grammar is fetched for those alone who asked for it.
        globIgnores: ["**/harper*"],
        maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
        runtimeCaching: [
          {
            urlPattern: ({ request, sameOrigin }) => sameOrigin && request.destination === "font",
            handler: "CacheFirst",
            options: { cacheName: "fonts" },
          },
          {
            // Its script and its program (8 MB); those of the last version or two are kept.
            urlPattern: ({ url, sameOrigin }) => sameOrigin && /\/assets\/harper[^/]*$/u.test(url.pathname),
            handler: "CacheFirst",
            options: { cacheName: "grammar", expiration: { maxEntries: 6 } },
          },
        ],
        cleanupOutdatedCaches: true,
        navigateFallback: "/index.html",
      },
    }),
  ],
  resolve: {
    // Its way for browsers asks a document, which a worker does not have.
    alias: [
      {
        find: "decode-named-character-reference",
        replacement: fileURLToPath(new URL(namedReferences, import.meta.url)),
      },
      englishWords,
    ],
  },
  build: { target: "es2022", sourcemap: true, manifest: true, chunkSizeWarningLimit: 900 },
  worker: { format: "es" },
});

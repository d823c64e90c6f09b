/** Styles must read the same in both directions: physical sides, sizes and keywords are errors. */
export default {
  plugins: ["stylelint-plugin-logical-css"],
  rules: {
    "logical-css/require-logical-keywords": [
      true,
      { ignore: ["caption-side", "offset-anchor", "offset-position", "resize"] },
    ],
    // Safari has no overflow-inline yet.
    "logical-css/require-logical-properties": [true, { ignore: ["overflow-x", "overflow-y"] }],
    "logical-css/require-logical-units": true,
    "block-no-empty": true,
    "color-no-invalid-hex": true,
    "declaration-block-no-duplicate-properties": [
      true,
      { ignore: ["consecutive-duplicates-with-different-syntaxes"] },
    ],
    "no-duplicate-selectors": true,
    "no-invalid-double-slash-comments": true,
    "property-no-unknown": true,
    "selector-pseudo-class-no-unknown": [true, { ignorePseudoClasses: ["global", "local"] }],
    "unit-no-unknown": true,
  },
};

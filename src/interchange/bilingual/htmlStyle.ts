import { base64Of } from "./base64.ts";
import type { Edition } from "./edition.ts";
import { hasColumn } from "./edition.ts";
import type { ExportFont } from "./exporter.ts";

const FAMILIES = { arabic: "Edition Naskh", latin: "Edition Serif" } as const;

/** Letters each embedded face draws; everything else falls to the reader's own faces. */
const RANGES = {
  arabic: "U+0600-06FF, U+0750-077F, U+0870-08FF, U+200C-200F, U+2E41, U+FB50-FDFF, U+FE70-FEFC",
  latin: "U+0000-02FF, U+2000-206F, U+20AC, U+2122, U+2190-2193, U+2212",
} as const;

/** The style sheet of an edition, faces embedded: a facing-page print edition on screen and paper, in light and dark. */
export function editionStyle(edition: Edition, fonts: readonly ExportFont[]): string {
  const faces = fonts.map(
    ({ script, bytes, weights }) =>
      `@font-face{font-family:"${FAMILIES[script]}";font-weight:${weights.replace(/[^\d ]/gu, "")};font-style:normal;` +
      `src:url(data:font/woff2;base64,${base64Of(bytes)}) format("woff2");unicode-range:${RANGES[script]}}`,
  );
  const wide = edition.options.layout === "side_by_side" && hasColumn(edition.options, "comments");
  const page = `@page{size:A4 ${wide ? "landscape" : "portrait"};margin:16mm 15mm 18mm;@bottom-center{content:counter(page) " / " counter(pages);font:8pt "${FAMILIES.latin}",Georgia,serif;color:#6d6354}}`;
  return [...faces, page, SCREEN, PAPER].join("\n");
}

const SCREEN = `:root{color-scheme:light dark;
--paper:light-dark(#faf7f0,#1d1b18);--lit:light-dark(#fffefa,#262320);--ink:light-dark(#26211a,#ebe5da);--soft:light-dark(#584f42,#bdb4a5);--faint:light-dark(#6d6354,#a0968a);
--line:light-dark(#e4dccb,#35312b);--strong:light-dark(#c9bea8,#4d473e);--accent:light-dark(#2b4a86,#a7bff0);
--deleted:light-dark(#8f2318,#f4aa9f);--deleted-wash:light-dark(#fae3dd,#46261f);--inserted:light-dark(#1f5a36,#a3d9b6);--inserted-wash:light-dark(#dcefdd,#213a2b);
--state-new:light-dark(#6d6354,#a0968a);--state-draft:light-dark(#7a5200,#e3bd6c);--state-translated:light-dark(#2b4a86,#a7bff0);--state-changes_requested:light-dark(#9c2a1f,#f0a095);
--state-revised:light-dark(#2c6142,#9bcfae);--state-reviewed:light-dark(#1d5f63,#8ccbce);--state-proofread:light-dark(#5a4785,#c3b2ea);--state-signed_off:light-dark(#26211a,#ebe5da);
--latin:"${FAMILIES.latin}",Georgia,"Times New Roman",serif;--arabic:"${FAMILIES.arabic}","${FAMILIES.latin}","Noto Naskh Arabic","Traditional Arabic","Geeza Pro",serif}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;font:1rem/1.65 var(--latin);font-kerning:normal}
main{max-inline-size:82rem;margin-inline:auto;padding:3.5rem 2rem 5rem}
main.flow{max-inline-size:44rem}
:lang(ar){font-family:var(--arabic);line-height:1.9;letter-spacing:normal;font-style:normal}
:lang(en){font-family:var(--latin);line-height:1.65}
.source,.target{text-align:start;white-space:pre-wrap;overflow-wrap:break-word}
[lang|="ar"].source,[lang|="ar"].target{font-size:1.2em}
:lang(ar) bdi:lang(en){font-size:.85em;line-height:1}
:lang(en) bdi:lang(ar){font-size:1.12em;line-height:1}
header{margin-block-end:2.25rem;padding-block-end:1.25rem;border-block-end:1px solid var(--strong)}
header p{margin:0;color:var(--soft);font-size:.875rem}
h1{margin:.15rem 0 .6rem;font-size:1.875rem;line-height:1.35;font-weight:600;text-wrap:balance}
.kicker{color:var(--accent)!important}
.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.25rem;margin-block-start:.75rem;padding:0;list-style:none;font-size:.8125rem;color:var(--soft)}
svg.mark{inline-size:1em;block-size:1em;vertical-align:-.12em;flex:none;overflow:visible}
h2.part{margin:2.5rem 0 .75rem;font-size:1rem;font-weight:600;color:var(--soft)}
table{inline-size:100%;border-collapse:collapse;table-layout:fixed}
th{padding:.4rem .9rem .5rem;border-block-end:1px solid var(--strong);color:var(--faint);font-size:.8125rem;font-weight:400;text-align:start}
td{padding:.6rem .9rem;vertical-align:baseline;border-block-end:1px solid var(--line)}
tr.opens td{padding-block-start:.9rem}
td.number,th.number{inline-size:3rem;padding-inline:.25rem .25rem;text-align:end;color:var(--faint);font-size:.8125rem;font-variant-numeric:tabular-nums lining-nums;white-space:nowrap}
td.id,th.id{inline-size:6rem;color:var(--faint);font-size:.75rem}
td.state,th.state{inline-size:8.5rem;color:var(--soft);font-size:.8125rem}
td.comments,th.comments{inline-size:16rem}
td.text+td.text,th.text+th.text{border-inline-start:1px solid var(--line)}
tr.heading .text{font-weight:600;font-size:1.125em;line-height:1.45}
tr.heading [lang|="ar"].text{font-size:1.3em;line-height:1.8}
tr.level-1 .text{font-size:1.4375em}
tr.level-1 [lang|="ar"].text{font-size:1.65em}
tr.heading .text>:is(h2,h3,h4,h5,h6){margin:0;font:inherit}
tr.heading td{padding-block-start:1.6rem}
tr.quote .text{padding-inline-start:2.2rem}
.empty{color:var(--faint);font-size:.875rem}
.state span{display:inline-flex;align-items:baseline;gap:.45em}
del+ins{margin-inline-start:.2em}
del{color:var(--deleted);background:var(--deleted-wash);text-decoration:line-through 1.5px}
ins{color:var(--inserted);background:var(--inserted-wash);text-decoration:underline 1.5px;text-underline-offset:.2em}
.code{padding:0 .25em;border:1px solid var(--strong);border-radius:3px;color:var(--soft);font:.75em ui-monospace,monospace}
.thread{margin:0 0 .6rem;font-size:.8125rem;line-height:1.5;color:var(--soft)}
.thread:last-child{margin-block-end:0}
.thread p{margin:0;unicode-bidi:plaintext;text-align:start}
.thread .kind{color:var(--accent)}
.thread .who{color:var(--faint);margin-block-start:.25rem}
.pair{padding-block:.9rem;border-block-end:1px solid var(--line)}
.pair .margin{display:flex;gap:.8rem;align-items:baseline;color:var(--faint);font-size:.8125rem}
.pair .text{margin:.2rem 0 0}
.pair.heading .text{font-weight:600;font-size:1.25rem;line-height:1.4}
.pair.heading [lang|="ar"].text{font-size:1.45rem;line-height:1.8}
.pair .thread{margin-block-start:.5rem;padding-inline-start:.9rem;border-inline-start:2px solid var(--line)}
article .text{margin:0 0 1em;text-wrap:pretty}
article h2.text{margin-block-start:1.8em;font-size:1.25rem;line-height:1.4}
article blockquote.text{margin-inline:2rem}
article .list.text{padding-inline-start:1.25rem;text-indent:-1.25rem}
@media (width<=48rem){main{padding:1.5rem 1rem 3rem}h1{font-size:1.5rem}
table,tbody,tr,td{display:block;inline-size:auto!important}thead{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
tr{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem .75rem;padding-block:.9rem;border-block-end:1px solid var(--line)}
td,tr.opens td,tr.heading td{padding:0!important;border:0!important;text-align:start}td.text,td.comments{flex:0 0 100%}td.comments:empty{display:none}td.comments{padding-block-start:.4rem!important}td.number,td.id,td.state{order:-1}
td.quote{padding-inline-start:1rem!important}}`;

const PAPER = `@media print{:root{color-scheme:light;--paper:#fff}html{background:none}body{font-size:9.5pt;line-height:1.5}main,main.flow{max-inline-size:none;padding:0}
:lang(en){line-height:1.5}:lang(ar){line-height:1.8}header{margin-block-end:3mm;padding-block-end:2.5mm}h1{font-size:16pt;margin:0 0 1mm}.legend{margin-block-start:1.5mm;font-size:8pt}header p{font-size:8.5pt}
td,th{padding:1.6mm 2.5mm}th{padding-block-start:0;font-size:8pt}tr.opens td,tr.heading td{padding-block-start:2mm}td.number,th.number{inline-size:9mm;font-size:7.5pt;padding-inline:0}td.state,th.state{inline-size:26mm;font-size:8pt}td.comments,th.comments{inline-size:64mm}
tr.heading .text,tr.level-1 .text{font-size:12pt}tr.heading [lang|="ar"].text,tr.level-1 [lang|="ar"].text{font-size:14pt}
.thread{font-size:7.5pt;line-height:1.4;margin-block-end:1.5mm}
thead{display:table-header-group}tr,.pair{break-inside:avoid}tr:has(.thread),.pair:has(.thread){break-inside:auto}tr.heading,.pair.heading,article h2.text{break-after:avoid}p,.text{orphans:2;widows:2}
del,ins,.legend,svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}}`;

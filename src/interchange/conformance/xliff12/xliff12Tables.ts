import type { ElementLine } from "../grammar.ts";
import { matching, oneOfWords, oneOfWordsOrOwn, type ValueType } from "../valueTypes.ts";

const DATA_TYPES =
  "asp c cdf cfm cpp csharp cstring csv database documentfooter documentheader filedialog form html htmlbody ini interleaf javaclass javapropertyresourcebundle javalistresourcebundle javascript jscript layout lisp margin menufile messagefile mif mimetype mo msglib pagefooter pageheader parameters pascal php plaintext po report resources resx rtf sgml sgmldtd svg vbscript warning winres xhtml xml xmldtd xsl xul";
const RESOURCE_TYPES =
  "auto3state autocheckbox autoradiobutton bedit bitmap button caption cell checkbox checkboxmenuitem checkedlistbox colorchooser combobox comboboxexitem comboboxitem component contextmenu ctext cursor datetimepicker defpushbutton dialog dlginit edit file filechooser fn font footer frame grid groupbox header heading hedit hscrollbar icon iedit keywords label linklabel list listbox listitem ltext menu menubar menuitem menuseparator message monthcalendar numericupdown panel popupmenu pushbox pushbutton radio radiobuttonmenuitem rcdata row rtext scrollpane separator shortcut spinner splitter state3 statusbar string tabcontrol table textbox togglebutton toolbar tooltip trackbar tree uri userbutton usercontrol var versioninfo vscrollbar window";
const STATES =
  "final needs-adaptation needs-l10n needs-review-adaptation needs-review-l10n needs-review-translation needs-translation new signed-off translated";
const QUALIFIERS =
  "exact-match fuzzy-match id-match leveraged-glossary leveraged-inherited leveraged-mt leveraged-repository leveraged-tm mt-suggestion rejected-grammar rejected-inaccurate rejected-length rejected-spelling tm-suggestion";
const REFORMAT =
  "coord|coord-x|coord-y|coord-cx|coord-cy|font|font-name|font-size|font-weight|css-style|style|ex-style|x-\\S+";

/** The value types of XLIFF 1.2, from its schema. */
export const TYPES: Readonly<Record<string, ValueType>> = {
  version: oneOfWords("1.2 1.1 1.0"),
  datatype: oneOfWordsOrOwn(DATA_TYPES),
  restype: oneOfWordsOrOwn(RESOURCE_TYPES),
  state: oneOfWordsOrOwn(STATES),
  qualifier: oneOfWordsOrOwn(QUALIFIERS),
  contextType: oneOfWordsOrOwn(
    "database element elementtitle linenumber numparams paramnotes record recordtitle sourcefile",
  ),
  countType: oneOfWordsOrOwn(
    `num-usages repetition total ${RESOURCE_TYPES} ${DATA_TYPES} ${STATES} ${QUALIFIERS}`,
  ),
  delimiter: oneOfWordsOrOwn("bold italic underlined link"),
  placeholder: oneOfWordsOrOwn("image pb lb"),
  mtype: oneOfWordsOrOwn(
    "abbrev abbreviated-form abbreviation acronym appellation collocation common-name datetime equation expanded-form formula head-term initialism international-scientific-term internationalism logical-expression materials-management-unit name near-synonym part-number phrase phraseological-unit protected romanized-form seg set-phrase short-form sku standard-text symbol synonym synonymous-phrase term transcribed-form transliterated-form truncated-term variant",
  ),
  sizeUnit: oneOfWordsOrOwn("byte char col cm dlgunit em ex glyph in mm percent pixel point row"),
  unit: oneOfWordsOrOwn(
    "word page trans-unit bin-unit glyph item instance character line sentence paragraph segment placeable",
  ),
  purpose: oneOfWordsOrOwn("information location match"),
  alternative: oneOfWordsOrOwn("proposal previous-version rejected reference accepted"),
  reformat: matching(
    "yes, no, coord, font, css-style …",
    new RegExp(`^(?:yes|no|(?:${REFORMAT})(?:;(?:${REFORMAT}))*)$`, "u"),
  ),
  position: oneOfWords("open close"),
  assoc: oneOfWords("preceding following both"),
  annotates: oneOfWords("source target general"),
  priority: oneOfWords("1 2 3 4 5 6 7 8 9 10"),
  coordinates: matching("x;y;cx;cy", /^(?:-?\d+|#)(?:;(?:-?\d+|#)){3}$/u),
  mime: matching(
    "type/subtype",
    /^(?:text|multipart|message|application|image|audio|video|model)(?:\/.+)*$/u,
  ),
  dateTime: matching(
    "YYYY-MM-DDThh:mm:ssZ",
    /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/u,
    "date_time",
  ),
};

const TEXT = "(g | bpt | ept | ph | it | mrk | x | bx | ex)*";
const INFORMATION = "context-group | count-group | prop-group | note";
const SHOWN = "restype:restype resname coord:coordinates font css-style style:nmtoken exstyle:nmtoken";
const RESOURCE = `${SHOWN} extradata extype help-id:nmtoken menu menu-option menu-name`;
const SIZES =
  "size-unit:sizeUnit maxwidth:nmtoken minwidth:nmtoken maxheight:nmtoken minheight:nmtoken maxbytes:nmtoken minbytes:nmtoken charclass";
const CODE = "id! ts xid equiv-text";
// The transitional schema takes any attribute where it takes those of other namespaces.
const OPEN = "any * xml";
const external: ElementLine = { content: "internal-file | external-file" };

/** The elements of XLIFF 1.2, from its transitional schema. */
export const ELEMENTS: Readonly<Record<string, ElementLine>> = {
  xliff: {
    content: "(@extension*, file)+, @extension*",
    attributes: "version!:version xml:lang:language",
    foreign: OPEN,
  },
  file: {
    content: "header?, body",
    attributes:
      "original! source-language!:language datatype!:datatype tool-id tool date:dateTime xml:space:space ts category target-language:language product-name product-version build-num",
    foreign: OPEN,
  },
  header: {
    content:
      "skl?, phase-group?, (glossary | reference | count-group | prop-group | note | tool)*, @extension*",
  },
  skl: external,
  glossary: external,
  reference: external,
  "internal-file": { content: "", text: true, attributes: "form crc:nmtoken" },
  "external-file": { content: "", attributes: "href! crc:nmtoken uid:nmtoken" },
  note: {
    content: "",
    text: true,
    attributes: "xml:lang:language priority:priority from annotates:annotates",
  },
  "phase-group": { content: "phase+" },
  phase: {
    content: "note*",
    attributes:
      "phase-name! process-name! company-name tool-id tool date:dateTime job-id contact-name contact-email contact-phone",
  },
  "count-group": { content: "count*", attributes: "name!" },
  count: { content: "", text: true, attributes: "count-type:countType phase-name unit:unit" },
  "context-group": { content: "context+", attributes: "name crc:nmtoken purpose:purpose" },
  context: {
    content: "",
    text: true,
    attributes: "context-type!:contextType match-mandatory:yesNo crc:nmtoken",
  },
  "prop-group": { content: "prop+", attributes: "name" },
  prop: { content: "", text: true, attributes: "prop-type! xml:lang:language" },
  tool: { content: "any", attributes: "tool-id! tool-name! tool-version tool-company", foreign: OPEN },
  body: { content: "(group | trans-unit | bin-unit)*" },
  group: {
    content:
      "context-group*, count-group*, prop-group*, note*, @extension*, (group | trans-unit | bin-unit)*",
    attributes: `id datatype:datatype xml:space:space ts ${RESOURCE} translate:yesNo reformat:reformat ${SIZES} merged-trans:yesNo`,
    foreign: OPEN,
  },
  "trans-unit": {
    content: `source, seg-source?, target?, (${INFORMATION} | alt-trans)*, @extension*`,
    attributes: `id! approved:yesNo translate:yesNo reformat:reformat xml:space:space datatype:datatype ts phase-name ${RESOURCE} ${SIZES}`,
    foreign: OPEN,
  },
  source: { content: TEXT, text: true, attributes: "xml:lang:language ts", foreign: OPEN },
  "seg-source": { content: TEXT, text: true, attributes: "xml:lang:language ts", foreign: OPEN },
  target: {
    content: TEXT,
    text: true,
    attributes: `state:state state-qualifier:qualifier phase-name xml:lang:language ts ${SHOWN} equiv-trans:yesNo`,
    foreign: OPEN,
  },
  "alt-trans": {
    content: "source?, seg-source?, target+, context-group*, prop-group*, note*, @extension*",
    attributes: `match-quality tool-id tool crc:nmtoken xml:lang:language origin datatype:datatype xml:space:space ts ${RESOURCE} mid:nmtoken phase-name alttranstype:alternative`,
    foreign: OPEN,
  },
  "bin-unit": {
    content: `bin-source, bin-target?, (${INFORMATION} | trans-unit)*, @extension*`,
    attributes:
      "id! mime-type!:mime approved:yesNo translate:yesNo reformat:reformat ts restype:restype resname phase-name",
    foreign: OPEN,
  },
  "bin-source": { ...external, attributes: "ts", foreign: OPEN },
  "bin-target": {
    ...external,
    attributes: "mime-type:mime ts state:state state-qualifier:qualifier phase-name restype:restype resname",
    foreign: OPEN,
  },
  g: { content: TEXT, text: true, attributes: `ctype:delimiter clone:yesNo ${CODE}`, foreign: OPEN },
  x: { content: "", attributes: `ctype:placeholder clone:yesNo ${CODE}`, foreign: OPEN },
  bx: { content: "", attributes: `rid:nmtoken ctype:delimiter clone:yesNo ${CODE}`, foreign: OPEN },
  ex: { content: "", attributes: `rid:nmtoken ${CODE}`, foreign: OPEN },
  ph: { content: "sub*", text: true, attributes: `ctype:placeholder crc assoc:assoc ${CODE}`, foreign: OPEN },
  bpt: { content: "sub*", text: true, attributes: `rid:nmtoken ctype:delimiter crc ${CODE}`, foreign: OPEN },
  ept: { content: "sub*", text: true, attributes: `rid:nmtoken crc ${CODE}`, foreign: OPEN },
  it: {
    content: "sub*",
    text: true,
    attributes: `pos!:position rid:nmtoken ctype:delimiter crc ${CODE}`,
    foreign: OPEN,
  },
  sub: { content: TEXT, text: true, attributes: "datatype:datatype ctype:delimiter xid" },
  mrk: { content: TEXT, text: true, attributes: "mtype!:mtype mid:nmtoken comment ts", foreign: OPEN },
};

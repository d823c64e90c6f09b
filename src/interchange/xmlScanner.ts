import { isXmlSpace, resolveReferences, standsAt } from "./xmlCharacters.ts";
import { AttributeBag, type NamespaceScope, NamespaceScopes, NameTable, type XmlName } from "./xmlNames.ts";
import { NextPlace } from "./nextPlace.ts";
import { KnownTags } from "./xmlTags.ts";
import type { ScanHandler, ScannedElement, ScanOptions } from "./xmlEvents.ts";
import { bareDoctype } from "./xmlStrict.ts";

// A document that is not XML 1.0, or says of itself what it should not, has no declaration that fits.
const SPACE = String.raw`[ \t\r\n]`;
const EQUALS = `${SPACE}*=${SPACE}*`;
const ENCODING = String.raw`${SPACE}+encoding${EQUALS}(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*')`;
const STANDALONE = String.raw`${SPACE}+standalone${EQUALS}(?:"(?:yes|no)"|'(?:yes|no)')`;
const DECLARATION = new RegExp(
  String.raw`^<\?xml${SPACE}+version${EQUALS}(?:"1\.0"|'1\.0')(?:${ENCODING})?(?:${STANDALONE})?${SPACE}*\?>`,
  "u",
);
const LONGEST_DECLARATION = 512;

const NO_ATTRIBUTES = Object.freeze(new AttributeBag());

// UTF-16 units after which progress is told: enough to cost nothing, few enough that it moves.
const PART = 1024 * 1024;

/** Where the content begins, behind the byte order mark and the XML declaration; undefined for other than plain XML 1.0. */
export function contentStart(text: string): number | undefined {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!text.startsWith("<?xml", start) || !/[ \t\r\n?]/u.test(text.charAt(start + 5))) return start;
  const found = DECLARATION.exec(text.slice(start, start + LONGEST_DECLARATION))?.[0];
  return found === undefined ? undefined : start + found.length;
}

/**
 * Goes through a text of XML 1.0 from tag to tag and tells its handler everything. It stops at the first thing that is not
 * well-formed, or beyond the limits, and does not say what: `scanStrictly` does.
 */
export class XmlScanner {
  /** How far it came. */
  place = 0;
  private readonly names: NameTable;
  private readonly scopes = new NamespaceScopes();
  private readonly open: XmlName[] = [];
  private hasRoot = false;
  private hasDoctype = false;
  /** What text is looked through for on its way. */
  private readonly ampersand: NextPlace;
  private readonly carriageReturn: NextPlace;
  private readonly sectionEnd: NextPlace;
  /** Of the opening tag just read. */
  private isEmpty = false;
  private isDeclaring = false;

  constructor(
    private readonly text: string,
    private readonly handler: ScanHandler,
    private readonly options: ScanOptions,
  ) {
    this.names = new NameTable(text);
    this.ampersand = new NextPlace(text, "&");
    this.carriageReturn = new NextPlace(text, "\r");
    this.sectionEnd = new NextPlace(text, "]]>");
  }

  /**
   * Tells what is between two offsets once more, which are those of a whole element of a document that was in order; `scope`
   * is what was declared around it.
   */
  again(start: number, end: number, scope: NamespaceScope): void {
    this.scopes.restore(scope);
    this.hasRoot = false;
    for (this.place = start; this.place < end;) {
      const { place } = this;
      const tag = this.text.indexOf("<", place);
      if (tag > place) this.tell(place, tag);
      this.place = this.markup(tag);
      if (this.place < 0) throw new Error(`what begins at ${start} is not as it was`);
    }
  }

  /** Whether all of it is in order, from an offset outside the root on. */
  run(start: number): boolean {
    const { text, options } = this;
    let part = PART;
    this.place = start;
    for (;;) {
      const { place } = this;
      const tag = text.indexOf("<", place);
      if (tag < 0) break;
      if (tag > place && !this.tell(place, tag)) return false;
      const end = this.markup(tag);
      if (end < 0) return false;
      this.place = end;
      if (end >= part) {
        options.progress?.(end / text.length);
        part = end + PART;
      }
    }
    if (!this.hasRoot || this.open.length > 0 || !this.isBlank(this.place, text.length)) return false;
    options.progress?.(1);
    return true;
  }

  /** The offset behind what begins with a `<`; -1 if that is not in order. */
  private markup(tag: number): number {
    switch (this.text.charCodeAt(tag + 1)) {
      case 0x2f:
        return this.closingTag(tag);
      case 0x21:
        return this.declared(tag);
      case 0x3f:
        return this.instruction(tag);
      default:
        return this.openingTag(tag);
    }
  }

  private openingTag(tag: number): number {
    const { open, handler, scopes } = this;
    if (open.length === 0 && this.hasRoot) return -1;
    const name = this.names.at(tag + 1);
    if (name === undefined || open.length >= this.options.limits.depth) return -1;
    this.hasRoot = true;
    this.place = tag + 1 + name.whole.length;
    const element = this.knownElement(name) ?? this.newElement(name);
    if (element === undefined) return -1;
    const end = this.place;
    handler.open(element, end, tag);
    if (this.isEmpty) {
      handler.close(end);
      scopes.leave(open.length + 1);
    } else open.push(name);
    return end;
  }

  /** What a tag opens that was read before, just so, from behind its name; the place is behind the tag afterwards. */
  private knownElement(name: XmlName): ScannedElement | undefined {
    const known = name.tags?.at(this.text, this.place, this.scopes.of(name));
    if (known === undefined) return undefined;
    this.isEmpty = known.isEmpty;
    this.place += known.rest.length;
    return known.element;
  }

  /** What a tag opens, from behind its name; the place is behind the tag afterwards. Undefined if the tag is not in order. */
  private newElement(name: XmlName): ScannedElement | undefined {
    const { place: start, scopes } = this;
    this.isDeclaring = false;
    const attributes = this.readAttributes();
    if (attributes === undefined) return undefined;
    const element = { tag: name.whole, name: name.local, namespace: scopes.of(name), attributes };
    if (!this.isDeclaring) (name.tags ??= new KnownTags()).keep(this.text, start, this.place, element);
    return element;
  }

  /** The attributes of a tag, from its place on, which is behind the tag afterwards; undefined if they are not in order. */
  private readAttributes(): AttributeBag | undefined {
    const { text, names } = this;
    let bag: AttributeBag | undefined;
    let at = this.place;
    for (;;) {
      const start = this.behindSpace(at);
      const code = text.charCodeAt(start);
      if (code === 0x3e || (code === 0x2f && text.charCodeAt(start + 1) === 0x3e)) {
        this.isEmpty = code === 0x2f;
        this.place = start + (this.isEmpty ? 2 : 1);
        return bag ?? NO_ATTRIBUTES;
      }
      const name = start === at ? undefined : names.at(start);
      if (name === undefined) return undefined;
      at = this.behindSpace(start + name.whole.length);
      if (text.charCodeAt(at) !== 0x3d) return undefined;
      at = this.behindSpace(at + 1);
      const quote = text.charCodeAt(at);
      if (quote !== 0x22 && quote !== 0x27) return undefined;
      this.place = at + 1;
      const value = this.readValue(quote, name);
      bag ??= new AttributeBag();
      if (value === undefined || bag[name.whole] !== undefined) return undefined;
      bag[name.whole] = value;
      if (name.declares) {
        this.isDeclaring = true;
        this.scopes.declare(this.open.length + 1, name.whole, value);
      }
      at = this.place;
    }
  }

  /** The value of an attribute, from its place on, which is behind the quotation mark afterwards. */
  private readValue(quote: number, name: XmlName): string | undefined {
    const { text, place } = this;
    let isPlain = true;
    let end = place;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code > 0x3c) continue;
      if (code === quote) break;
      if (code === 0x3c) return undefined;
      if (code === 0x26 || code < 0x20) isPlain = false;
    }
    if (end === text.length) return undefined;
    this.place = end + 1;
    if (!isPlain) return resolveReferences(text.slice(place, end).replaceAll(/\r\n|[\t\n\r]/gu, " "));
    if (name.value.length !== end - place || !standsAt(text, name.value, place)) {
      name.value = text.slice(place, end);
    }
    return name.value;
  }

  private closingTag(tag: number): number {
    const { text, open } = this;
    const name = open.pop();
    if (name === undefined || !standsAt(text, name.whole, tag + 2)) return -1;
    const end = this.behindSpace(tag + 2 + name.whole.length);
    if (text.charCodeAt(end) !== 0x3e) return -1;
    this.handler.close(end + 1);
    this.scopes.leave(open.length + 1);
    return end + 1;
  }

  private instruction(tag: number): number {
    const { text } = this;
    const name = this.names.at(tag + 2);
    if (name === undefined || name.whole.toLowerCase() === "xml") return -1;
    const start = tag + 2 + name.whole.length;
    const end = text.indexOf("?>", start);
    if (end < 0 || (text.charCodeAt(start) !== 0x3f && !isXmlSpace(text.charCodeAt(start)))) return -1;
    this.handler.instruction?.(end + 2, tag);
    return end + 2;
  }

  /** Comments, CDATA sections, and the one document type that may be there. */
  private declared(tag: number): number {
    const { text } = this;
    if (text.startsWith("--", tag + 2)) {
      const end = text.indexOf("--", tag + 4);
      return end < 0 || text.charCodeAt(end + 2) !== 0x3e ? -1 : end + 3;
    }
    if (text.startsWith("[CDATA[", tag + 2)) {
      const end = text.indexOf("]]>", tag + 9);
      if (end < 0 || this.open.length === 0) return -1;
      this.handler.text(this.withLineEnds(tag + 9, end));
      return end + 3;
    }
    const { doctype } = this.options;
    if (doctype === undefined || this.hasDoctype || this.hasRoot) return -1;
    const expression = bareDoctype(doctype);
    expression.lastIndex = tag;
    this.hasDoctype = expression.test(text);
    return this.hasDoctype ? expression.lastIndex : -1;
  }

  /** Tells the text between two tags; false if it is not in order. */
  private tell(start: number, end: number): boolean {
    if (this.open.length === 0) return this.isBlank(start, end);
    if (this.sectionEnd.from(start) < end) return false;
    let told = this.withLineEnds(start, end);
    if (this.ampersand.from(start) < end) {
      const resolved = resolveReferences(told);
      if (resolved === undefined) return false;
      told = resolved;
    }
    this.handler.text(told);
    return true;
  }

  private withLineEnds(start: number, end: number): string {
    const piece = this.text.slice(start, end);
    return this.carriageReturn.from(start) < end ? piece.replaceAll(/\r\n?/gu, "\n") : piece;
  }

  private behindSpace(start: number): number {
    let at = start;
    while (isXmlSpace(this.text.charCodeAt(at))) at += 1;
    return at;
  }

  private isBlank(start: number, end: number): boolean {
    return this.behindSpace(start) >= end;
  }
}

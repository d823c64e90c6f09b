import { standsAt } from "./xmlCharacters.ts";
import type { KnownTags } from "./xmlTags.ts";

/** Attributes by their names as written: no prototype, so that no name means anything else. */
export class AttributeBag {
  static {
    Object.setPrototypeOf(AttributeBag.prototype, null);
    Reflect.deleteProperty(AttributeBag.prototype, "constructor");
  }

  [name: string]: string;
}

/** A name as it stands in a document; one object for all places it stands in. */
export interface XmlName {
  readonly whole: string;
  /** What stands before its colon; empty without one. */
  readonly prefix: string;
  readonly local: string;
  /** Whether an attribute of this name declares a namespace. */
  readonly declares: boolean;
  /** As the name of an attribute: the value it had last, since many have the same again and again. */
  value: string;
  /** As the name of an element: its namespace, and the state of the scopes in which that was found. */
  namespace: string;
  scope: number;
  /** As the name of an element: the tags that it began last; made when the first comes. */
  tags: KnownTags | undefined;
}

// For each ASCII character: 2 if a name may begin with it, 1 if it may only go on with it.
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[A-Z_a-z:]/u.test(character) ? 2 : /[-.\d]/u.test(character) ? 1 : 0;
});

const START =
  String.raw`:A-Z_a-z\u{C0}-\u{D6}\u{D8}-\u{F6}\u{F8}-\u{2FF}\u{370}-\u{37D}\u{37F}-\u{1FFF}\u{200C}\u{200D}\u{2070}-\u{218F}` +
  String.raw`\u{2C00}-\u{2FEF}\u{3001}-\u{D7FF}\u{F900}-\u{FDCF}\u{FDF0}-\u{FFFD}\u{10000}-\u{EFFFF}`;
const NAME = String.raw`[${START}][${START}\-.\d\u{B7}\u{300}-\u{36F}\u{203F}\u{2040}]*`;

// A document has some dozens of names: each nearly always has a slot of its own.
const SLOTS = 1024;

/** The names of a document as they are met (XML 1.0, fifth edition). */
export class NameTable {
  private readonly slots = Array.from({ length: SLOTS }, (): XmlName | undefined => undefined);
  private readonly known = new Map<string, XmlName>();
  private readonly expression = new RegExp(NAME, "uy");

  constructor(private readonly text: string) {}

  /** The name that begins at an offset, as long as it goes; undefined if none does. */
  at(start: number): XmlName | undefined {
    const { text } = this;
    let at = start;
    let code = text.charCodeAt(at);
    if (code < 128 && KINDS[code] !== 2) return undefined;
    let hash = 0;
    while (code < 128 && KINDS[code] !== 0) {
      hash = (Math.imul(hash, 31) + code) | 0;
      at += 1;
      code = text.charCodeAt(at);
    }
    if (code >= 128) return this.anyAt(start);
    const slot = (hash ^ (hash >>> 10)) & (SLOTS - 1);
    const known = this.slots[slot];
    if (known?.whole.length === at - start && standsAt(text, known.whole, start)) return known;
    if (at === start) return undefined;
    const name = this.named(text.slice(start, at));
    this.slots[slot] = name;
    return name;
  }

  private anyAt(start: number): XmlName | undefined {
    this.expression.lastIndex = start;
    const found = this.expression.exec(this.text)?.[0];
    return found === undefined ? undefined : this.named(found);
  }

  private named(whole: string): XmlName {
    const known = this.known.get(whole);
    if (known !== undefined) return known;
    const colon = whole.indexOf(":");
    const name: XmlName = {
      // The key of an object is the one copy of it that all code with this name shares: it is found fastest.
      whole: Object.keys({ [whole]: "" })[0] ?? whole,
      prefix: colon < 0 ? "" : whole.slice(0, colon),
      local: colon < 0 ? "" : whole.slice(colon + 1),
      declares: whole === "xmlns" || whole.startsWith("xmlns:"),
      value: "",
      namespace: "",
      scope: -1,
      tags: undefined,
    };
    const kept = colon < 0 ? { ...name, local: name.whole } : name;
    this.known.set(kept.whole, kept);
    return kept;
  }
}

interface Declaration {
  readonly depth: number;
  readonly prefix: string;
  readonly uri: string;
}

/** Declarations of namespaces around a place of a document. */
export type NamespaceScope = readonly Declaration[];

/** Which namespace a prefix stands for: declarations in a pile, each with the depth of its element. */
export class NamespaceScopes {
  private declared: Declaration[] = [];
  private changes = 0;
  /** The depth of the last declaration; most elements have none to take along. */
  private deepest = -1;
  private kept: { readonly at: number; readonly scope: NamespaceScope } | undefined;

  /** What is declared now; the very same list while nothing changes. */
  keep(): NamespaceScope {
    if (this.kept?.at !== this.changes) {
      const scope = this.declared.map(({ prefix, uri }) => ({ depth: 0, prefix, uri }));
      this.kept = { at: this.changes, scope };
    }
    return this.kept.scope;
  }

  /** Goes back to what was declared once, around all elements that follow. */
  restore(scope: NamespaceScope): void {
    if (this.kept?.scope === scope && this.kept.at === this.changes) return;
    this.declared = [...scope];
    this.deepest = scope.length === 0 ? -1 : 0;
    this.changes += 1;
    this.kept = { at: this.changes, scope };
  }

  /** Takes an attribute, `xmlns` or with that as its prefix, for what it declares. */
  declare(depth: number, attribute: string, uri: string): void {
    this.declared.push({ depth, prefix: attribute.slice(6), uri });
    this.deepest = depth;
    this.changes += 1;
  }

  /** The element of a depth has ended. */
  leave(depth: number): void {
    if (this.deepest < depth) return;
    while ((this.declared.at(-1)?.depth ?? -1) >= depth) {
      this.declared.pop();
      this.changes += 1;
    }
    this.deepest = this.declared.at(-1)?.depth ?? -1;
  }

  /** The namespace of an element; empty if its prefix is not declared. */
  of(name: XmlName): string {
    if (name.scope !== this.changes) {
      name.namespace = this.find(name.prefix);
      name.scope = this.changes;
    }
    return name.namespace;
  }

  /** The namespace of a prefix. */
  find(prefix: string): string {
    for (let index = this.declared.length - 1; index >= 0; index--) {
      const one = this.declared[index];
      if (one?.prefix === prefix) return one.uri;
    }
    return prefix === "xml" ? "http://www.w3.org/XML/1998/namespace" : "";
  }
}

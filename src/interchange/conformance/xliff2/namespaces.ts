/** The namespaces of XLIFF 2: the core's two, and those of the modules by their usual prefix. */
export const CORE_2_0 = "urn:oasis:names:tc:xliff:document:2.0";

/** The core of XLIFF 2.2. */
export const CORE_2_2 = "urn:oasis:names:tc:xliff:document:2.2";

/** The modules' namespaces by the prefix that the tables and the specification use for them. */
export const MODULES = {
  mtc: "urn:oasis:names:tc:xliff:matches:2.0",
  gls: "urn:oasis:names:tc:xliff:glossary:2.0",
  fs: "urn:oasis:names:tc:xliff:fs:2.0",
  mda: "urn:oasis:names:tc:xliff:metadata:2.0",
  res: "urn:oasis:names:tc:xliff:resourcedata:2.0",
  ctr: "urn:oasis:names:tc:xliff:changetracking:2.0",
  slr: "urn:oasis:names:tc:xliff:sizerestriction:2.0",
  val: "urn:oasis:names:tc:xliff:validation:2.0",
  its: "http://www.w3.org/2005/11/its",
  itsm: "urn:oasis:names:tc:xliff:itsm:2.1",
  pgs: "urn:oasis:names:tc:xliff:pgs:1.0",
} as const;

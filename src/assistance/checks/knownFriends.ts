import { compileFriends, FALSE_FRIENDS } from "../../language/falseFriends.ts";

/** The false friends that are looked for in every project. */
export const KNOWN_FRIENDS = compileFriends(FALSE_FRIENDS);

import type { AssistChoice, Attachment } from "../../worker/segmentHelp.ts";

/** A choice that uses a resource in some way; what it costs stays as it was. */
export function attach(choice: AssistChoice, resource: string, use: Attachment["use"]): AssistChoice {
  const known = choice.attachments.find((attachment) => attachment.resource === resource);
  const next: Attachment = { resource, use, penalty: known?.penalty ?? 0 };
  const attachments =
    known === undefined
      ? [...choice.attachments, next]
      : choice.attachments.map((attachment) => (attachment === known ? next : attachment));
  return { ...choice, attachments };
}

/** A choice without a resource; the very same one if it does not use it. */
export function detach(choice: AssistChoice, resource: string): AssistChoice {
  const attachments = choice.attachments.filter((attachment) => attachment.resource !== resource);
  return attachments.length === choice.attachments.length ? choice : { ...choice, attachments };
}

/** A choice in which a resource goes before all others; the very same one if it does so already. */
export function prefer(choice: AssistChoice, resource: string): AssistChoice {
  const first = choice.attachments.find((attachment) => attachment.resource === resource);
  if (first === undefined || first === choice.attachments[0]) return choice;
  const rest = choice.attachments.filter((attachment) => attachment !== first);
  return { ...choice, attachments: [first, ...rest] };
}

/** A choice in which a memory costs some points. */
export function penalise(choice: AssistChoice, resource: string, penalty: number): AssistChoice {
  const attachments = choice.attachments.map((attachment) =>
    attachment.resource === resource ? { ...attachment, penalty } : attachment,
  );
  return { ...choice, attachments };
}

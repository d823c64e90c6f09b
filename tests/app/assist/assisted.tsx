import type { ReactNode } from "react";
import { AssistantContext, Assisted } from "../../../src/app/AssistContext.tsx";
import { Commands } from "../../../src/app/Commands.tsx";
import { StorageContext } from "../../../src/app/StorageContext.tsx";
import { Announcer } from "../../../src/app/ui/Announcer.tsx";
import { Notices } from "../../../src/app/ui/Notices.tsx";
import { WorkbenchContext } from "../../../src/app/WorkbenchContext.tsx";
import type { NewEntry } from "../../../src/assistance/memory/entry.ts";
import { createInMemoryStorage } from "../../../src/persistence/inMemory.ts";
import { createInMemoryResources } from "../../../src/persistence/inMemoryResources.ts";
import type { ProjectStorage } from "../../../src/persistence/storage.ts";
import type { Workbench } from "../../../src/store/workbench.ts";
import { type Assistant, createAssistant } from "../../../src/worker/assistant.ts";

/** An entry of a memory of which only the texts matter. */
export function entryOf(source: string, target: string): NewEntry {
  return { source, target, author: "Huda", date: 0, document: "", origin: "human", previous: 0, next: 0 };
}

/** An assistant of a test, with its memories and glossaries in the page. */
export function assistantHere(): Assistant {
  let now = Date.UTC(2026, 0, 10);
  return createAssistant(createInMemoryResources(), () => now++);
}

/** What stands around the screens of an open project, with memories and glossaries at work. */
export function AssistedFrame(props: {
  readonly workbench: Workbench;
  readonly assistant: Assistant;
  /** Where the choice of the project is kept; nowhere yet if absent. */
  readonly storage?: ProjectStorage | undefined;
  readonly children: ReactNode;
}): ReactNode {
  const { workbench, assistant, storage = createInMemoryStorage(), children } = props;
  return (
    <StorageContext value={{ storage, isLasting: false }}>
      <AssistantContext value={{ open: () => Promise.resolve({ assistant }) }}>
        <Announcer>
          <Notices>
            <Commands platform="linux" storage={undefined}>
              <WorkbenchContext value={workbench}>
                <Assisted>{children}</Assisted>
              </WorkbenchContext>
            </Commands>
          </Notices>
        </Announcer>
      </AssistantContext>
    </StorageContext>
  );
}

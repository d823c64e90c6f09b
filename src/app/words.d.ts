import type aligning from "../../locales/en/aligning.json";
import type assist from "../../locales/en/assist.json";
import type bar from "../../locales/en/bar.json";
import type checking from "../../locales/en/checking.json";
import type checks from "../../locales/en/checks.json";
import type commands from "../../locales/en/commands.json";
import type common from "../../locales/en/common.json";
import type documents from "../../locales/en/documents.json";
import type editor from "../../locales/en/editor.json";
import type propagation from "../../locales/en/propagation.json";
import type machine from "../../locales/en/machine.json";
import type pretranslation from "../../locales/en/pretranslation.json";
import type problems from "../../locales/en/problems.json";
import type projects from "../../locales/en/projects.json";
import type profile from "../../locales/en/profile.json";
import type refusals from "../../locales/en/refusals.json";
import type roles from "../../locales/en/roles.json";
import type shell from "../../locales/en/shell.json";
import type segmentation from "../../locales/en/segmentation.json";
import type states from "../../locales/en/states.json";
import type comments from "../../locales/en/comments.json";
import type history from "../../locales/en/history.json";
import type read from "../../locales/en/read.json";
import type resources from "../../locales/en/resources.json";
import type review from "../../locales/en/review.json";
import type documentWords from "../../locales/en/export.json";
import type exporting from "../../locales/en/exporting.json";
import type importing from "../../locales/en/importing.json";
import type insights from "../../locales/en/insights.json";
import type keeping from "../../locales/en/keeping.json";
import type merging from "../../locales/en/merging.json";

/** The typed keys of the interface words: one line a file of `locales/en`. */
declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    keySeparator: false;
    resources: {
      aligning: typeof aligning;
      assist: typeof assist;
      bar: typeof bar;
      checking: typeof checking;
      checks: typeof checks;
      commands: typeof commands;
      common: typeof common;
      documents: typeof documents;
      editor: typeof editor;
      export: typeof documentWords;
      exporting: typeof exporting;
      importing: typeof importing;
      insights: typeof insights;
      keeping: typeof keeping;
      merging: typeof merging;
      machine: typeof machine;
      pretranslation: typeof pretranslation;
      problems: typeof problems;
      propagation: typeof propagation;
      projects: typeof projects;
      profile: typeof profile;
      refusals: typeof refusals;
      roles: typeof roles;
      shell: typeof shell;
      comments: typeof comments;
      history: typeof history;
      read: typeof read;
      resources: typeof resources;
      review: typeof review;
      segmentation: typeof segmentation;
      states: typeof states;
    };
  }
}

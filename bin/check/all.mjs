import { checkArrows } from "./arrows.mjs";
import { checkBudgets } from "./budgets.mjs";
import { checkDependencies } from "./dependencies.mjs";
import { checkPackages } from "./packages.mjs";
import { checkRoutes } from "./routes.mjs";
import { checkVocabulary } from "./vocabulary.mjs";
import { checkWords } from "./words.mjs";

export const checks = {
  arrows: checkArrows,
  budgets: checkBudgets,
  dependencies: checkDependencies,
  packages: checkPackages,
  routes: checkRoutes,
  vocabulary: checkVocabulary,
  words: checkWords,
};

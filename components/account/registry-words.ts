/** What the registry says, by the reason a binding holds or ended with. */
const words: Record<string, string> = {
  "registry-deactivated":
    "The national registry lists your NPI as deactivated.",
  "registry-gone": "The national registry does not list your NPI any more.",
  "registry-replaced":
    "The national registry lists another NPI in place of yours.",
  "registry-profession-lost":
    "The national registry does not list your profession with your NPI any more.",
  "registry-name-changed":
    "The national registry lists another name with your NPI.",
};

export function registryReasonWords(reason: string): string {
  return words[reason] ?? "Your record in the national registry has changed.";
}

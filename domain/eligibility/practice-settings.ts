/** Where a health professional works, in the terms of circulation reports. */
export const practiceSettings: { id: string; label: string }[] = [
  ["hospital", "Hospital or health system"],
  ["group-practice", "Group practice or clinic"],
  ["solo-practice", "Solo practice"],
  ["community-health", "Community or public health"],
  ["academic", "University or teaching institution"],
  ["government", "Government, military or veterans’ care"],
  ["long-term-care", "Nursing home or long-term care"],
  ["home-care", "Home health or hospice"],
  ["pharmacy", "Pharmacy"],
  ["emergency-services", "Emergency medical services"],
  ["industry", "Industry or research"],
  ["not-practicing", "Not practicing at present"],
  ["other", "Another setting"],
].map(([id = "", label = ""]) => ({ id, label }));

export function settingName(id: string): string {
  return practiceSettings.find((setting) => setting.id === id)?.label ?? id;
}

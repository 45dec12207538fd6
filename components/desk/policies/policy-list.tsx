import { stateWords } from "#components/desk/policies/words.ts";
import { DeskTable } from "#components/desk/table.tsx";
import { When } from "#components/desk/when.tsx";
import { Pill } from "#components/ui/pill.tsx";
import type { ListedPolicy } from "#domain/eligibility/policies/schema.ts";

const tones = { draft: "warm", "in-force": "good", past: "quiet" } as const;

export function PolicyState({ state }: { state: ListedPolicy["state"] }) {
  return <Pill tone={tones[state]}>{stateWords[state]}</Pill>;
}

/** Every version: since when, by whom, and how much rests on it. */
export function PolicyList({ policies }: { policies: ListedPolicy[] }) {
  return (
    <DeskTable
      label="Versions of the policy"
      columns={[
        "Version",
        "State",
        "In force since",
        "Made",
        "Decisions",
        "Note",
      ]}
    >
      {policies.map((policy) => (
        <tr key={policy.version} className="hover:bg-wash">
          <td className="whitespace-nowrap">
            <a
              href={`/admin/policies/${policy.version}`}
              className="font-semibold"
            >
              Policy {policy.version}
            </a>
          </td>
          <td>
            <PolicyState state={policy.state} />
          </td>
          <td className="whitespace-nowrap">
            {policy.activatedAt ? (
              <>
                <When at={policy.activatedAt} />
                <By who={policy.activatedBy} />
              </>
            ) : (
              <span className="text-quiet">Not yet</span>
            )}
          </td>
          <td className="whitespace-nowrap">
            <When at={policy.createdAt} day />
            <By who={policy.createdBy} />
          </td>
          <td className="tabular-nums">
            {policy.decisions.toLocaleString("en-US")}
          </td>
          <td className="min-w-56 wrap-anywhere">
            {policy.note || <span className="text-quiet">None</span>}
          </td>
        </tr>
      ))}
    </DeskTable>
  );
}

function By({ who }: { who: string | null }) {
  return (
    <span className="block text-xs text-quiet">
      {who ?? "with the installation"}
    </span>
  );
}

import { textWords } from "#components/desk/texts/words.ts";
import { DeskTable } from "#components/desk/table.tsx";
import { When } from "#components/desk/when.tsx";
import type {
  TextKind,
  TextVersion,
} from "#domain/eligibility/texts/schema.ts";

/** Every text readers agree to, with the version in force. */
export function TextList({
  texts,
}: {
  texts: { kind: TextKind; newest: TextVersion | null }[];
}) {
  return (
    <DeskTable label="Texts" columns={["Text", "Version", "In force since"]}>
      {texts.map(({ kind, newest }) => (
        <tr key={kind} className="hover:bg-wash">
          <td className="min-w-56">
            <a href={`/admin/settings/texts/${kind}`} className="font-semibold">
              {textWords[kind].label}
            </a>
          </td>
          <td className="tabular-nums">
            {newest?.version ?? (
              <span className="text-quiet">Not written yet</span>
            )}
          </td>
          <td className="whitespace-nowrap">
            {newest ? <When at={newest.createdAt} day /> : null}
          </td>
        </tr>
      ))}
    </DeskTable>
  );
}

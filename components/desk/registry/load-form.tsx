import { Button } from "#components/desk/button.tsx";
import { CheckField, SelectField } from "#components/desk/field.tsx";
import { registryProblems } from "#components/desk/registry/problems.ts";
import { size } from "#components/desk/registry/words.ts";
import { wordsFor } from "#components/desk/words.ts";
import { errorOf, valueOf, type FormReturn } from "#lib/form-return-schema.ts";

type ChoosableFile = { name: string; size: number };

/** Starts the load of a file that lies in the folder. */
export function LoadForm({
  files,
  back,
}: {
  files: ChoosableFile[];
  back: FormReturn;
}) {
  if (files.length === 0)
    return (
      <p className="text-quiet">
        There is no file to load. Put one into the folder <code>registry</code>{" "}
        of the data directory, or bring one from this computer.
      </p>
    );
  return (
    <form method="post" action="/admin/registry/loads" className="grid gap-3">
      <SelectField
        label="File"
        name="file"
        defaultValue={valueOf(back, "file", files[0]?.name)}
        error={wordsFor(errorOf(back, "file"), registryProblems)}
        choices={files.map((file) => ({
          value: file.name,
          label: `${file.name} (${size(file.size)})`,
        }))}
      />
      <details>
        <summary className="flex min-h-[34px] cursor-pointer items-center text-quiet">
          If a full file was refused for having too few rows
        </summary>
        <CheckField
          label="I have checked that so few rows are right. This is kept in the audit trail."
          name="acceptSmaller"
          value="yes"
        />
      </details>
      <div>
        <Button look="primary">Start the load</Button>
      </div>
      <p className="text-quiet">
        Readers and reviewers work on with the registry as it is, until the new
        one is whole.
      </p>
    </form>
  );
}

import { Button } from "#components/desk/button.tsx";
import { TextArea } from "#components/desk/field.tsx";
import { Card, CardTitle } from "#components/desk/page-header.tsx";
import { wordsFor } from "#components/desk/words.ts";
import { errorOf, valueOf, type FormReturn } from "#lib/form-return-schema.ts";

const help =
  "Laid out as printed: offer, series list, title, deck, “Presentation by …”, paragraphs, numbered references, next summary.";

/** The text to read: pasted, or as a file. Both work without script. */
export function SourceForms({ back }: { back: FormReturn }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 min-[73.75rem]:grid-cols-[minmax(0,1fr)_340px]">
      <Card aria-labelledby="paste" className="grid gap-3.5 p-5">
        <CardTitle id="paste">Paste a text</CardTitle>
        <form
          method="post"
          action="/admin/import/readings"
          className="grid gap-3.5"
        >
          <TextArea
            name="text"
            label="Text of the article"
            help={help}
            rows={20}
            required
            defaultValue={valueOf(back, "text")}
            error={wordsFor(errorOf(back, "text"))}
          />
          <div>
            <Button look="primary">Read the text</Button>
          </div>
        </form>
      </Card>
      <Card aria-labelledby="file" className="grid gap-3.5 p-5">
        <CardTitle id="file">or take a file</CardTitle>
        <form
          method="post"
          action="/admin/import/readings"
          encType="multipart/form-data"
          className="grid gap-3.5"
        >
          <label className="grid gap-1.5 font-semibold">
            Plain text file
            <input
              type="file"
              name="text"
              accept=".txt,text/plain"
              required
              className="min-h-[34px] w-full text-sm font-normal file:mr-3 file:min-h-[34px] file:cursor-pointer file:rounded-md file:border file:border-rule file:bg-raised file:px-3 file:font-semibold file:text-ink"
            />
          </label>
          <div>
            <Button>Read the file</Button>
          </div>
        </form>
      </Card>
    </div>
  );
}

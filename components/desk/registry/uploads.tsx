import { Button } from "#components/desk/button.tsx";
import { percentOf, size } from "#components/desk/registry/words.ts";
import { UploadForm } from "#components/desk/registry/upload-form.tsx";

type UnfinishedUpload = {
  id: string;
  name: string;
  size: number;
  received: number;
};

/** Brings files from the browser, and lists those that were broken off. */
export function Uploads({ uploads }: { uploads: UnfinishedUpload[] }) {
  return (
    <>
      <UploadForm />
      <noscript>
        <p className="text-quiet">
          Bringing a large file from here needs JavaScript. You can copy it into
          the folder <code>registry</code> of the data directory instead.
        </p>
      </noscript>
      {uploads.length > 0 ? (
        <ul className="grid gap-2 border-t border-rule pt-3">
          {uploads.map((upload) => (
            <li key={upload.id} className="grid gap-1">
              <span className="font-semibold wrap-anywhere">{upload.name}</span>
              <form
                method="post"
                action={`/admin/registry/uploads/${upload.id}/removal`}
                className="flex flex-wrap items-center justify-between gap-2"
              >
                <span className="text-quiet">
                  {percentOf({
                    bytesRead: upload.received,
                    bytesTotal: upload.size,
                  })}{" "}
                  % of {size(upload.size)} is here. Choose the same file to go
                  on.
                </span>
                <Button>
                  Drop<span className="sr-only"> {upload.name}</span>
                </Button>
              </form>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

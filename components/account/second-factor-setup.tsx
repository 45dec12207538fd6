import QRCode from "qrcode";
import type { ReactNode } from "react";

/** What an authenticator app has to be told: as a picture and as text. */
export async function SecondFactorSetup({
  uri,
  secret,
  children,
}: {
  uri: string;
  secret: string;
  /** The form that takes the first code. */
  children: ReactNode;
}) {
  const svg = await QRCode.toString(uri, { type: "svg", margin: 3 });
  return (
    <ol className="grid gap-7">
      <Step number={1} title="Get an authenticator app">
        <p className="text-quiet">
          Any app for one-time codes will do, and so will most password
          managers.
        </p>
      </Step>
      <Step number={2} title="Scan this picture with it">
        <div
          // The key below says the same in letters.
          aria-hidden="true"
          className="my-3 size-48 overflow-hidden rounded-lg border border-rule bg-white [&>svg]:size-full"
          dangerouslySetInnerHTML={{ __html: svg }}
        />
        <p className="text-quiet">
          Or type this key into the app. Whoever knows it can make your codes.
        </p>
        <p className="mt-1 font-mono text-[0.9375rem] break-all select-all">
          {secret.match(/.{1,4}/g)?.join(" ")}
        </p>
      </Step>
      <Step number={3} title="Enter the code the app shows now">
        <div className="mt-3">{children}</div>
      </Step>
    </ol>
  );
}

function Step({
  number,
  title,
  children,
}: {
  number: number;
  title: string;
  children: ReactNode;
}) {
  return (
    <li className="grid grid-cols-[1.375rem_minmax(0,1fr)] gap-3 text-[0.9375rem]">
      <span
        aria-hidden="true"
        className="mt-px grid size-[1.375rem] place-items-center rounded-full bg-wash text-xs font-semibold text-accent"
      >
        {number}
      </span>
      <div>
        <h2 className="font-semibold">{title}</h2>
        {children}
      </div>
    </li>
  );
}

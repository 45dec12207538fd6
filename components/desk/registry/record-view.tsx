import type { ReactNode } from "react";
import { Card, CardTitle } from "#components/desk/page-header.tsx";
import {
  callingOf,
  otherNameKinds,
  otherNameOf,
} from "#components/desk/registry/record-words.ts";
import { DeskTable } from "#components/desk/table.tsx";
import { When } from "#components/desk/when.tsx";
import type { RegistryEntry } from "#domain/eligibility/registry/schema.ts";
import { stateName } from "#domain/eligibility/states.ts";

type Details = {
  endpoints: { type: string; endpoint: string; use: string }[];
  endedOn: Date | null;
  snapshot: { label: string; loadedAt: Date } | null;
};

/** All the registry says about one number. */
export function RecordView({
  record,
  details,
}: {
  record: RegistryEntry;
  details: Details;
}) {
  return (
    <div className="grid max-w-5xl gap-5">
      <Card aria-labelledby="record" className="p-5">
        <CardTitle id="record">Record</CardTitle>
        <dl className="mt-2 grid gap-x-4 sm:grid-cols-[12rem_minmax(0,1fr)] [&_dd]:min-w-0 [&_dd]:wrap-anywhere sm:[&_dd]:py-1.5 [&_dt]:pt-1.5 [&_dt]:text-quiet">
          <Line name="NPI">{record.npi}</Line>
          <Line name={otherNameKinds[record.otherNameType] ?? "Other name"}>
            {otherNameOf(record)}
          </Line>
          <Line name="Practice">
            {[record.practiceLine, record.practiceCity]
              .filter(Boolean)
              .join(", ")}
          </Line>
          <Line name="Practice state">{stateName(record.practiceState)}</Line>
          <Line name="ZIP codes">{record.zips.join(", ")}</Line>
          <Day name="Enumerated" at={record.enumeratedOn} />
          <Day name="Last updated" at={record.updatedOn} />
          <Day
            name="Deactivated"
            at={record.deactivatedOn ?? details.endedOn}
          />
          <Day name="Reactivated" at={record.reactivatedOn} />
          <Line name="Replaced by">
            {record.replacementNpi ? (
              <a href={`/admin/registry/records/${record.replacementNpi}`}>
                {record.replacementNpi}
              </a>
            ) : null}
          </Line>
          <Line name="From">
            {details.snapshot ? (
              <>
                {details.snapshot.label}, loaded{" "}
                <When at={details.snapshot.loadedAt} day />
              </>
            ) : null}
          </Line>
        </dl>
      </Card>
      <Slots record={record} />
      <Endpoints endpoints={details.endpoints} />
    </div>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Day({ name, at }: { name: string; at: Date | null }) {
  return <Line name={name}>{at ? <When at={at} day /> : null}</Line>;
}

function Slots({ record }: { record: RegistryEntry }) {
  if (record.taxonomyCodes.length === 0) return null;
  return (
    <div className="grid gap-2">
      <CardTitle>Codes and licenses</CardTitle>
      <DeskTable
        label="Codes and licenses"
        columns={["Code", "Profession", "License", "State"]}
      >
        {record.taxonomyCodes.map((code, slot) => (
          // Slots are told apart by their place alone.
          <tr key={`${slot}-${code}`}>
            <td className="whitespace-nowrap tabular-nums">
              {code || "none"}
              {slot === record.primarySlot ? (
                <span className="text-quiet"> leading</span>
              ) : null}
            </td>
            <td>{code ? callingOf(code) : ""}</td>
            <td>{record.licenceNumbers[slot]}</td>
            <td>{record.licenceStates[slot]}</td>
          </tr>
        ))}
      </DeskTable>
    </div>
  );
}

function Endpoints({ endpoints }: { endpoints: Details["endpoints"] }) {
  if (endpoints.length === 0) return null;
  return (
    <div className="grid gap-2">
      <CardTitle>Electronic addresses</CardTitle>
      <DeskTable
        label="Electronic addresses"
        columns={["Kind", "Address", "Use"]}
      >
        {endpoints.map((one) => (
          <tr key={`${one.type} ${one.endpoint}`}>
            <td>{one.type}</td>
            <td className="wrap-anywhere">{one.endpoint}</td>
            <td>{one.use}</td>
          </tr>
        ))}
      </DeskTable>
    </div>
  );
}

import type { ReactNode } from "react";
import { decisionReasonWords } from "#components/desk/claims/words.ts";
import {
  plain,
  professionWords,
  verifierWords,
} from "#components/desk/circulation/words.ts";
import { DeskTable } from "#components/desk/table.tsx";
import { When } from "#components/desk/when.tsx";
import { stateName } from "#domain/eligibility/states.ts";
import type { EvidenceLog } from "#domain/circulation/evidence/schema.ts";

/** All that lies behind one recipient, without the person. */
export function EvidenceLogView({ log }: { log: EvidenceLog }) {
  return (
    <div className="grid gap-6">
      <p>
        Account from <At time={log.accountFrom} />
        {log.accountTo ? (
          <>
            {" "}
            to <At time={log.accountTo} />
          </>
        ) : null}
        . Names, addresses, numbers, notes and documents are not shown here.
      </p>
      <Qualifications log={log} />
      {log.claims.map((claim) => (
        <Claim key={claim.id} claim={claim} />
      ))}
      <Access log={log} />
      <Consents log={log} />
    </div>
  );
}

function Part({
  title,
  none,
  children,
}: {
  title: string;
  none?: string | false;
  children: ReactNode;
}) {
  return (
    <section className="grid gap-2">
      <h2 className="text-[0.9375rem] font-semibold">{title}</h2>
      {none ? <p className="text-quiet">{none}</p> : children}
    </section>
  );
}

function At({ time }: { time: string }) {
  return <When at={new Date(time)} />;
}

function Qualifications({ log }: { log: EvidenceLog }) {
  const none = log.qualifications.length === 0 && "None on record.";
  return (
    <Part title="Qualification events" none={none}>
      <ol className="grid gap-3">
        {log.qualifications.map((one) => (
          <li
            key={one.at}
            className="rounded-[10px] border border-rule bg-raised p-4"
          >
            <p className="font-semibold">
              {plain(one.occasion)}, <At time={one.at} />
            </p>
            <p>
              {professionWords(one.answers.profession)}
              {one.answers.specialty ? `, ${one.answers.specialty}` : ""};{" "}
              {stateName(one.answers.state)}, ZIP {one.answers.zip3}
            </p>
            <p>
              Source {plain(one.source)}; by {plain(one.method)}, level{" "}
              {one.level}, verified by {verifierWords[one.verifiedBy]}, policy{" "}
              {one.policyVersion}
            </p>
            <p className="text-quiet">
              Form: {one.form.offer}, {one.form.attestation}; SHA-256{" "}
              <code className="wrap-anywhere">{one.form.sha256}</code>
              {one.registrySnapshot
                ? `; registry snapshot ${one.registrySnapshot}`
                : ""}
            </p>
          </li>
        ))}
      </ol>
    </Part>
  );
}

function Claim({ claim }: { claim: EvidenceLog["claims"][number] }) {
  return (
    <Part
      title={`Claim by ${claim.path}, attested ${claim.attestedAt.slice(0, 10)}`}
    >
      <p className="text-quiet">
        {claim.offer}, {claim.attestation}
      </p>
      <DeskTable
        label="Evidence and decisions"
        columns={["When", "What", "By", "Detail"]}
      >
        {claim.evidence.map((item) => (
          <tr key={`${item.at}${item.kind}`}>
            <td className="whitespace-nowrap">
              <At time={item.at} />
            </td>
            <td>Evidence: {plain(item.kind)}</td>
            <td>{plain(item.source)}</td>
            <td>
              {item.points} points
              {item.revokedAt ? ", taken back" : ""}
            </td>
          </tr>
        ))}
        {claim.decisions.map((decision) => (
          <tr key={`${decision.at}${decision.to}`}>
            <td className="whitespace-nowrap">
              <At time={decision.at} />
            </td>
            <td>
              {plain(decision.from ?? "new")} → {plain(decision.to)}
            </td>
            <td className="wrap-anywhere">
              {plain(decision.by)} {decision.reviewerId}
            </td>
            <td>
              {decisionReasonWords(decision.reason)}; policy{" "}
              {decision.policyVersion}
              {decision.hasNote ? "; a note is on file" : ""}
            </td>
          </tr>
        ))}
      </DeskTable>
    </Part>
  );
}

function Access({ log }: { log: EvidenceLog }) {
  const isEmpty = log.access.length + log.suspensions.length === 0;
  return (
    <Part title="Access" none={isEmpty && "Never had access."}>
      <DeskTable label="Access" columns={["From", "What", "Until"]}>
        {log.access.map((term) => (
          <tr key={`${term.bindingId}${term.at}`}>
            <td className="whitespace-nowrap">
              <At time={term.at} />
            </td>
            <td>Level {term.level}</td>
            <td className="whitespace-nowrap">
              <At time={term.endedAt ?? term.graceUntil ?? term.validUntil} />
            </td>
          </tr>
        ))}
        {log.suspensions.map((one) => (
          <tr key={one.from}>
            <td className="whitespace-nowrap">
              <At time={one.from} />
            </td>
            <td>Suspended: {plain(one.reason)}</td>
            <td>{one.to ? <At time={one.to} /> : "now"}</td>
          </tr>
        ))}
      </DeskTable>
    </Part>
  );
}

function Consents({ log }: { log: EvidenceLog }) {
  return (
    <Part title="Consents" none={log.consents.length === 0 && "None given."}>
      <DeskTable
        label="Consents"
        columns={["Purpose", "Text", "Given", "Withdrawn"]}
      >
        {log.consents.map((one) => (
          <tr key={`${one.purpose}${one.givenAt}`}>
            <td>{plain(one.purpose)}</td>
            <td>{one.text}</td>
            <td>
              <At time={one.givenAt} />
            </td>
            <td>{one.withdrawnAt ? <At time={one.withdrawnAt} /> : "no"}</td>
          </tr>
        ))}
      </DeskTable>
    </Part>
  );
}

/** Mail domains that a new installation starts with; staff add their own. */
export const commonDomains = [
  ...words(
    "aol.com fastmail.com gmail.com gmx.com hotmail.com icloud.com live.com mail.com me.com msn.com outlook.com proton.me protonmail.com yahoo.com ymail.com zoho.com comcast.net verizon.net att.net",
    "free",
    "Mail service open to anyone",
  ),
  ...words(
    "10minutemail.com guerrillamail.com mailinator.com sharklasers.com temp-mail.org tempmail.com throwawaymail.com trashmail.com yopmail.com getnada.com dispostable.com",
    "disposable",
    "Throw-away mailboxes",
  ),
];

/** Invented domains of the demonstration; no mail can ever reach them. */
export const demoDomains = [
  entry("lakeside-clinic.example", "care-delivery", "Lakeside Clinic (demo)"),
  entry("bexar-health.example", "care-delivery", "Bexar Health (demo)"),
  entry("harbor-hospital.example", "care-delivery", "Harbor Hospital (demo)"),
  entry(
    "med.prairie-university.example",
    "health-school",
    "Prairie University School of Medicine (demo)",
  ),
  entry(
    "prairie-university.example",
    "generic-academic",
    "Prairie University (demo)",
  ),
  entry("postbox.example", "free", "Postbox mail (demo)"),
  entry("ten-minutes.example", "disposable", "Ten Minutes mail (demo)"),
];

function words(domains: string, kind: string, owner: string) {
  return domains.split(" ").map((domain) => entry(domain, kind, owner));
}

function entry(domain: string, kind: string, owner: string) {
  return {
    domain,
    class: kind,
    owner,
    evidence: "Part of the first installation",
  };
}

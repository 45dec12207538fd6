/**
 * Mail domains that a new installation starts with; staff add their own. Only
 * facts: the large services that give anybody a mailbox, and the best known of
 * those that throw mail away. Which hospitals and schools to trust is for the
 * publisher's reviewers to find out, so none is listed. Whole lists of both
 * kinds exist as packages (free-email-domains, disposable-email-domains).
 */
export const commonDomains = [
  ...words(
    "aol.com fastmail.com gmail.com googlemail.com gmx.com hey.com hotmail.com icloud.com live.com mac.com mail.com me.com msn.com outlook.com pm.me proton.me protonmail.com rocketmail.com tuta.com yahoo.com ymail.com zoho.com",
    "free",
    "Mail service open to anyone",
    "Opens a mailbox for anybody at its own sign-up page",
  ),
  ...words(
    "att.net bellsouth.net charter.net comcast.net cox.net earthlink.net optonline.net sbcglobal.net verizon.net",
    "free",
    "Mailboxes of an internet provider's customers",
    "Comes with a line at home, and says nothing of work",
  ),
  ...words(
    "10minutemail.com dispostable.com getnada.com guerrillamail.com maildrop.cc mailinator.com mintemail.com sharklasers.com temp-mail.org tempmail.com throwawaymail.com trashmail.com yopmail.com",
    "disposable",
    "Throw-away mailboxes",
    "Shows anybody's mail without an account, and forgets it",
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
  {
    ...entry(
      "valley-hospice.example",
      "care-delivery",
      "Valley Hospice (demo)",
    ),
    reviewDue: new Date("2026-05-01"),
  },
  {
    ...entry(
      "northern-plains-health.example",
      "care-delivery",
      "Northern Plains Health (demo)",
    ),
    reviewDue: new Date("2031-05-01"),
  },
  entry("postbox.example", "free", "Postbox mail (demo)"),
  entry("ten-minutes.example", "disposable", "Ten Minutes mail (demo)"),
];

function words(domains: string, kind: string, owner: string, evidence: string) {
  return domains
    .split(" ")
    .map((domain) => entry(domain, kind, owner, evidence));
}

function entry(
  domain: string,
  kind: string,
  owner: string,
  evidence = "Part of the demonstration",
) {
  return { domain, class: kind, owner, evidence };
}

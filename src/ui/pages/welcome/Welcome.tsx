import { useCallback, useEffect, useState } from "preact/hooks";
import type { Conversation } from "../../../engine/review";
import { t } from "../../words";
import type { SiteList } from "../options/door";
import { Message } from "../shared/Message";
import { PageHead } from "../shared/PageHead";
import { TryBox } from "../shared/TryBox";
import type { WelcomeDoor } from "./door";

// The coach reads English, so the sample is English in every language of the page.
const CUSTOMER =
  "Hi, the kettle I bought from you three weeks ago stopped working this morning. I only use it for tea! Can you tell me what happens now? Thanks, Dana";
const DRAFT = `Dear customer,
We apologise for any inconvenience. You should have descaled the kettle, and unfortunately returns are not my department. Please be patient and we will look into it as soon as possible.`;
const CONVERSATION: Conversation = { customer: CUSTOMER, name: "Dana", subject: "Broken kettle", channel: "email" };

/** The first page after installing: try it, say where, and be done within a minute. */
export function Welcome({ door }: { door: WelcomeDoor }) {
  const [sites, setSites] = useState<SiteList | null>(null);
  const look = useCallback(() => door.sites().then(setSites), [door]);
  useEffect(() => void look(), [look]);
  return (
    <div class="page welcome">
      <PageHead title={t("welcome_title")} />
      <main>
        <p class="lead">{t("welcome_lead")}</p>
        <section class="part" aria-labelledby="try-title">
          <h2 id="try-title">{t("welcome_try")}</h2>
          <p class="part-lead">{t("welcome_try_means")}</p>
          <Message from="Dana" words={CUSTOMER} />
          <TryBox
            conversation={CONVERSATION}
            draft={DRAFT}
            label={t("welcome_reply")}
            ask={door.ask}
            explain={door.explain}
          />
        </section>
        <section class="part" aria-labelledby="desks-title">
          <h2 id="desks-title">{t("welcome_desks")}</h2>
          <p class="part-lead">{t("welcome_desks_means")}</p>
          {sites && <Desks sites={sites} onSwitch={(hosts, on) => void door.switchHosts(hosts, on).then(look)} />}
          <p class="note">{t("welcome_desks_missing")}</p>
        </section>
        <section class="part" aria-labelledby="privacy-title">
          <h2 id="privacy-title">{t("welcome_privacy")}</h2>
          <p>{t("welcome_privacy_means")}</p>
          <details>
            <summary>{t("welcome_privacy_verify")}</summary>
            <ol>
              <li>{t("welcome_privacy_verify_1")}</li>
              <li>{t("welcome_privacy_verify_2")}</li>
              <li>{t("welcome_privacy_verify_3")}</li>
            </ol>
          </details>
        </section>
        <p class="button-row welcome-end">
          <button type="button" class="btn btn-first" onClick={() => door.openPage("practice")}>
            {t("welcome_go_practice")}
          </button>
          <button type="button" class="btn" onClick={() => door.openPage("options")}>
            {t("welcome_go_options")}
          </button>
        </p>
        <p class="note">{t("welcome_end")}</p>
      </main>
    </div>
  );
}

function Desks({ sites, onSwitch }: { sites: SiteList; onSwitch: (hosts: string[], on: boolean) => void }) {
  return (
    <ul class="desk-choice">
      {sites.desks.map(({ id, name, hosts }) => (
        <li key={id}>
          <label>
            <input
              type="checkbox"
              checked={!hosts.every((host) => sites.off.includes(host))}
              onChange={({ currentTarget: { checked } }) => onSwitch(hosts, checked)}
            />
            {name}
          </label>
        </li>
      ))}
    </ul>
  );
}

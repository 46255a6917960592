import { useEffect, useRef, useState } from "preact/hooks";
import type { Ignores } from "../../../team/ignores";
import type { TeamSettings } from "../../../team/settings-store";
import { t, tCount } from "../../words";
import { PageHead } from "../shared/PageHead";
import type { KeyAction, OptionsDoor, SiteList } from "./door";
import { Keys } from "./Keys";
import { Packs } from "./Packs";
import { Reset } from "./Reset";
import { Rules } from "./Rules";
import { Sites } from "./Sites";
import { Writing } from "./Writing";

const PARTS = ["rules", "writing", "packs", "sites", "privacy"] as const;

/** The options page: everything a lead or an agent may decide, on one page with five parts. */
export function Options({ door }: { door: OptionsDoor }) {
  const [settings, setSettings] = useState<TeamSettings | null>(null);
  const [sites, setSites] = useState<SiteList | null>(null);
  const [ignores, setIgnores] = useState<Ignores>({ day: {}, always: {}, spots: {} });
  const [ownKeys, setOwnKeys] = useState<Partial<Record<KeyAction, string>>>({});
  const [done, setDone] = useState("");
  const readSites = () => door.sites().then(setSites);

  useEffect(() => {
    const life = new AbortController();
    door.watch(life.signal, setSettings);
    void door.settings().then(setSettings);
    void door.ignores().then(setIgnores);
    void door.keys.own().then(setOwnKeys);
    void door.sites().then(setSites);
    return () => life.abort();
  }, [door]);

  // The part that the address names was not there yet when the browser looked for it.
  const isThere = settings !== null && sites !== null;
  useEffect(() => {
    if (isThere && location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [isThere]);

  const clear = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const tell = (words: string) => {
    setDone(words);
    clearTimeout(clear.current);
    clear.current = setTimeout(() => setDone(""), 4000);
  };
  const choose = (path: string, value: unknown) => {
    void door.choose(path, value).then(() => tell(t("options_saved")));
  };

  const chooseKey = (action: KeyAction, chord: string | null) => {
    void door.keys.choose(action, chord).then((keys) => {
      setOwnKeys(keys);
      tell(t("options_saved"));
    });
  };

  // The head stands at once, so that the page never flashes empty while the settings are read.
  if (!settings || !sites) {
    return (
      <main class="page options">
        <PageHead title={t("options_title")} />
      </main>
    );
  }
  const packRules = settings.inForce.flatMap(({ rules }) => rules);
  const texts = { ...door.texts, rules: [...door.texts.rules, ...packRules] };
  return (
    <div class="page options">
      <PageHead title={t("options_title")} />
      <nav class="parts" aria-label={t("options_parts")}>
        {PARTS.map((part) => (
          <a key={part} href={`#${part}`}>
            {t(`options_part_${part}`)}
          </a>
        ))}
        <button type="button" class="link" onClick={() => door.openPage("practice")}>
          {t("options_go_practice")}
        </button>
      </nav>
      <main>
        <Notes settings={settings} />
        <Part name="rules" lead={tCount("options_rules_lead", texts.rules.length)}>
          <Rules texts={texts} folded={settings} onChoose={choose} />
        </Part>
        <Part name="writing">
          <Writing
            folded={settings}
            rules={texts.rules}
            ignores={ignores}
            onChoose={choose}
            onRestore={(rule) => void door.restoreRule(rule).then(() => door.ignores().then(setIgnores))}
          />
          <Keys door={door.keys} own={ownKeys} onChoose={chooseKey} />
        </Part>
        <Part name="packs" lead={t("options_packs_lead")}>
          <Packs
            packs={settings.packs}
            policyPacks={settings.policyPacks.packs}
            team={settings.team}
            door={door}
            onDone={tell}
          />
        </Part>
        <Part name="sites" lead={t("options_sites_lead")}>
          <Sites sites={sites} door={door} onChanged={() => void readSites()} />
        </Part>
        <Part name="privacy">
          <p>{t("options_privacy")}</p>
          <Reset
            onReset={() =>
              void door.reset().then(() => {
                setOwnKeys({});
                tell(t("options_reset_done"));
              })
            }
          />
        </Part>
      </main>
      <p class={done ? "toast toast-shown" : "toast"} role="status">
        {done}
      </p>
    </div>
  );
}

function Part({
  name,
  lead,
  children,
}: {
  name: (typeof PARTS)[number];
  lead?: string;
  children: preact.ComponentChildren;
}) {
  return (
    <section id={name} class="part" aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>{t(`options_part_${name}`)}</h2>
      {lead && <p class="part-lead">{lead}</p>}
      {children}
    </section>
  );
}

/** Who else decided, and what of it could not be read. */
function Notes({ settings: { hasPolicy, team, problems } }: { settings: TeamSettings }) {
  if (!hasPolicy && problems.length === 0) return null;
  return (
    <div class="policy">
      {hasPolicy && <p>{team ? t("options_policy", [team]) : t("options_policy_unnamed")}</p>}
      {problems.length > 0 && (
        <details>
          <summary>{tCount("options_problems", problems.length)}</summary>
          <ul>
            {problems.map(({ from, path, message }) => (
              <li key={`${from} ${path}`}>{message}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

import { useRef, useState } from "preact/hooks";
import type { PackProblem, StoredPack } from "../../../team/pack";
import { packAsFile } from "../../../team/pack-file";
import { t, tCount } from "../../words";
import { SetBy } from "../shared/SetBy";
import { Switch } from "../shared/Switch";
import { saveFile } from "../shared/save-file";
import type { OptionsDoor } from "./door";

interface Props {
  packs: StoredPack[];
  /** The policy's: not to be switched or removed here. */
  policyPacks: StoredPack[];
  team: string | null;
  door: Pick<OptionsDoor, "importPack" | "switchPack" | "removePack" | "choices">;
  /** Speaks what was done. */
  onDone: (words: string) => void;
}

/** A team's own rules: files in, files out. */
export function Packs({ packs, policyPacks, team, door, onDone }: Props) {
  const [problems, setProblems] = useState<{ file: string; list: PackProblem[] } | null>(null);
  const [dragging, setDragging] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const take = async (files: FileList | undefined | null) => {
    setProblems(null);
    for (const file of files ?? []) {
      const imported = await door.importPack(await file.text());
      if (imported.ok)
        onDone(t(imported.replaced ? "options_pack_replaced" : "options_pack_added", [imported.pack.name]));
      else return setProblems({ file: file.name, list: imported.problems });
    }
  };
  return (
    <>
      <ul class="lines">
        {policyPacks.map((pack) => (
          <li key={`policy ${pack.id}`} class="line">
            <div>
              <h3>{pack.name}</h3>
              <p>{tCount("options_pack_rules", pack.rules.length)}</p>
              <SetBy id={`policy-pack-${pack.id}`} setter={{ layer: "policy", name: team }} />
            </div>
          </li>
        ))}
        {packs.map((pack) => (
          <li key={pack.id} class="line">
            <div>
              <h3 id={`pack-${pack.id}`}>{pack.name}</h3>
              <p>
                {tCount("options_pack_rules", pack.rules.length)} ·{" "}
                {t("options_pack_since", [new Date(pack.addedAt).toLocaleDateString()])}
              </p>
              {pack.problems && <Standstill problems={pack.problems} />}
              <p class="line-buttons">
                <button type="button" class="link" onClick={() => saveFile(packAsFile(pack))}>
                  {t("options_pack_save")} <span class="only-read">{pack.name}</span>
                </button>
                <button
                  type="button"
                  class="link"
                  onClick={() => door.removePack(pack.id).then(() => onDone(t("options_pack_removed", [pack.name])))}
                >
                  {t("options_pack_remove")} <span class="only-read">{pack.name}</span>
                </button>
              </p>
            </div>
            <Switch labelledBy={`pack-${pack.id}`} on={pack.on} onSwitch={(on) => void door.switchPack(pack.id, on)} />
          </li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a shortcut; the button inside does the same */}
      <div
        class={dragging ? "drop drop-over" : "drop"}
        onDragOver={(event) => {
          event.preventDefault();
          setDragging(true);
        }}
        onDragLeave={() => setDragging(false)}
        onDrop={(event) => {
          event.preventDefault();
          setDragging(false);
          void take(event.dataTransfer?.files);
        }}
      >
        <button type="button" class="btn btn-first" onClick={() => picker.current?.click()}>
          {t("options_pack_import")}
        </button>
        <p>{t("options_pack_import_hint")}</p>
        <input
          ref={picker}
          type="file"
          accept=".yaml,.yml,.json,application/json"
          hidden
          onChange={async ({ currentTarget }) => {
            await take(currentTarget.files);
            currentTarget.value = "";
          }}
        />
      </div>
      {problems && <Problems {...problems} />}
      <SaveChoices door={door} />
    </>
  );
}

/** Why a pack that was taken in does not run any more. */
function Standstill({ problems }: { problems: PackProblem[] }) {
  return (
    <div class="problems">
      <p>{t("options_pack_standstill")}</p>
      <ProblemList list={problems} />
    </div>
  );
}

function ProblemList({ list }: { list: PackProblem[] }) {
  return (
    <ul>
      {list.slice(0, 20).map(({ line, rule, message }) => (
        <li key={`${line} ${rule} ${message}`}>
          {line !== null && <strong>{t("options_pack_line", [line])} </strong>}
          {rule !== null && <code>{rule}</code>} {message}
        </li>
      ))}
    </ul>
  );
}

function Problems({ file, list }: { file: string; list: PackProblem[] }) {
  return (
    <div class="problems" role="alert">
      <h3>{t("options_pack_refused", [file])}</h3>
      <ProblemList list={list} />
      {list.length > 20 && <p>{tCount("options_pack_more_problems", list.length - 20)}</p>}
      <p>{t("options_pack_unchanged")}</p>
    </div>
  );
}

function SaveChoices({ door }: Pick<Props, "door">) {
  const [name, setName] = useState("");
  const save = async (format: "yaml" | "json") => saveFile(await door.choices(name.trim() || "team", format));
  return (
    <div class="save-choices">
      <h3>{t("options_choices")}</h3>
      <p>{t("options_choices_means")}</p>
      <div class="save-choices-row">
        <label class="field">
          {t("options_choices_name")}
          <input type="text" maxLength={60} value={name} onInput={({ currentTarget: { value } }) => setName(value)} />
        </label>
        <button type="button" class="btn" onClick={() => void save("yaml")}>
          {t("options_choices_save", ["YAML"])}
        </button>
        <button type="button" class="btn" onClick={() => void save("json")}>
          {t("options_choices_save", ["JSON"])}
        </button>
      </div>
    </div>
  );
}

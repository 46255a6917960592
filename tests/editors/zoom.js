// The test extension's worker: the agent's own page zoom, which a page cannot set.
const { runtime, tabs } = globalThis.chrome ?? globalThis.browser;

runtime.onMessage.addListener(({ zoom }, { tab }, answer) => {
  tabs.setZoom(tab.id, zoom).then(() => answer(true));
  return true;
});

import { svelte } from "@sveltejs/vite-plugin-svelte";
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, test } from "node:test";
import { build } from "vite";
import { open, readable } from "../support/browser.mjs";
import { html, pageWithPackage, withoutIcon } from "../support/packed.mjs";

const { folder, remove } = pageWithPackage(
  {
    "index.html": html('<div id="root"></div><script type="module" src="./app.js"></script>'),
    "app.js": `
      import { mount } from "svelte";
      import Page from "./Page.svelte";
      mount(Page, { target: document.getElementById("root") });`,
    "Page.svelte": `
      <script>
        import "vangnet/attribution";
        import "vangnet/calculator";

        const value = "year=2019&2019.budget=100&2019.netCosts=120&2018.budget=100&2018.netCosts=109&2017.budget=100&2017.netCosts=109";
        const deficit = { from: { label: "2018", budget: "100", netCosts: "108" }, to: { label: "2019", budget: "100", netCosts: "109" } };
        let payment = $state("none");
        let disabled = $state(false);
      </script>

      <main>
        <output>{payment}</output>
        <button onclick={() => (disabled = !disabled)}>Disable</button>
        <vangnet-calculator
          lang="en"
          fragment="off"
          {value}
          {disabled}
          onvangnet-result={({ detail }) => (payment = detail.assessment?.payment ?? "none")}
        ></vangnet-calculator>
        <vangnet-attribution attribution={deficit}></vangnet-attribution>
      </main>`,
  },
  ["svelte"],
);
after(remove);

test("a page in Svelte, bundled by Vite, draws the elements and hears the results", async () => {
  const plugins = [svelte({ configFile: false })];
  await build({ root: folder, logLevel: "error", base: "./", configFile: false, plugins });
  const browser = await open(join(folder, "dist"));
  try {
    const { page, wrong } = await browser.page();
    await page.goto(`${browser.origin}/`);
    await page.locator("output", { hasText: "10.00" }).waitFor();
    assert.equal(await page.locator("vangnet-calculator .payment dd").innerText(), "€10.00");
    assert.equal(readable(await page.locator("vangnet-attribution tbody tr").last().innerText()), "Tekort 2019\t€ 9,00");
    await page.locator("vangnet-calculator [id='2019-netCosts']").fill("115");
    await page.locator("output", { hasText: "5.00" }).waitFor();
    await page.getByRole("button", { name: "Disable" }).click();
    assert.equal(await page.locator("vangnet-calculator [id='2019-netCosts']").isDisabled(), true);
    // What was typed outlives a new rendering.
    assert.equal(await page.locator("vangnet-calculator [id='2019-netCosts']").inputValue(), "115");
    assert.deepEqual(withoutIcon(wrong), []);
  } finally {
    await browser.close();
  }
});

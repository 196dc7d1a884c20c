import { runApp } from "../running-app";

/** One app for all stories; the configuration reads its address in every worker. */
export default async function startApp() {
  const app = await runApp();
  process.env.DRAWDOWN_TEST_ADDRESS = app.address;
  return app.stop;
}

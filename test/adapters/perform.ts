// A scene of a test, ended whatever comes of it.

interface Scene {
  readonly stage: { end(): Promise<void> };
  /** Ends the stage, and holds what came of the scene against what must always be. */
  end(): Promise<void>;
}

export async function perform<S extends Scene>(scene: S, act: (scene: S) => Promise<void>): Promise<void> {
  try {
    await act(scene);
  } catch (error) {
    await scene.stage.end();
    throw error;
  }
  await scene.end();
}

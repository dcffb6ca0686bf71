import {
  AmbientLight,
  Box3,
  DirectionalLight,
  type Object3D,
  PerspectiveCamera,
  Scene,
  Spherical,
  Vector3,
  WebGLRenderer,
} from 'three';
import { OrbitControls } from 'three/examples/jsm/controls/OrbitControls.js';
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';

const FIELD_OF_VIEW_DEGREES = 35;
/** Room around the model, as a factor of its size. */
const MARGIN = 1.25;
const TURN_RADIANS = Math.PI / 18;
const ZOOM_FACTOR = 0.85;

/** What a key does to the place of the camera around the model. */
const KEYS: Readonly<Record<string, (place: Spherical) => void>> = {
  ArrowLeft: (place) => (place.theta -= TURN_RADIANS),
  ArrowRight: (place) => (place.theta += TURN_RADIANS),
  ArrowUp: (place) => (place.phi -= TURN_RADIANS),
  ArrowDown: (place) => (place.phi += TURN_RADIANS),
  '+': (place) => (place.radius *= ZOOM_FACTOR),
  '=': (place) => (place.radius *= ZOOM_FACTOR),
  '-': (place) => (place.radius /= ZOOM_FACTOR),
};

/** Draws one model in a box of the page: turned by dragging, by touch, and with the arrow keys, `+`, `-` and `Home`. Draws only when something moves. */
export class ModelViewer {
  readonly #renderer = new WebGLRenderer({ antialias: true, alpha: true });
  readonly #scene = new Scene();
  readonly #camera = new PerspectiveCamera(FIELD_OF_VIEW_DEGREES, 1, 0.01, 100);
  readonly #controls: OrbitControls;
  readonly #resized = new ResizeObserver(() => this.#fit());
  readonly #stage: HTMLElement;

  private constructor(stage: HTMLElement, model: Object3D) {
    this.#stage = stage;
    this.#scene.add(model, new AmbientLight(0xffffff, 1.6), this.#camera);
    const sun = new DirectionalLight(0xffffff, 2.4);
    sun.position.set(1, 2, 2);
    // The light goes with the eye, so that no side of the model is dark.
    this.#camera.add(sun);
    stage.append(this.#renderer.domElement);
    this.#controls = new OrbitControls(this.#camera, this.#renderer.domElement);
    this.#controls.enablePan = false;
    this.#place(model);
    this.#controls.saveState();
    this.#controls.addEventListener('change', () => this.#draw());
    stage.addEventListener('keydown', this.#onKey);
    this.#resized.observe(stage);
    this.#fit();
  }

  /** @throws when the file can't be loaded or read, or the browser has no WebGL */
  static async open(stage: HTMLElement, address: string): Promise<ModelViewer> {
    const { scene } = await new GLTFLoader().loadAsync(address);
    return new ModelViewer(stage, scene);
  }

  close(): void {
    this.#resized.disconnect();
    this.#stage.removeEventListener('keydown', this.#onKey);
    this.#controls.dispose();
    this.#renderer.dispose();
    this.#renderer.domElement.remove();
  }

  /** Puts the model into the middle, at one size whatever its own units are, and the camera where all of it is seen. */
  #place(model: Object3D): void {
    const box = new Box3().setFromObject(model);
    const size = box.getSize(new Vector3()).length() || 1;
    model.scale.multiplyScalar(1 / size);
    model.position.copy(box.getCenter(new Vector3()).divideScalar(-size));
    const distance = (MARGIN * 0.5) / Math.sin(((FIELD_OF_VIEW_DEGREES / 2) * Math.PI) / 180);
    this.#camera.position.setFromSphericalCoords(distance, Math.PI * 0.4, Math.PI * 0.15);
    this.#controls.minDistance = distance * 0.3;
    this.#controls.maxDistance = distance * 3;
    this.#controls.update();
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Home') this.#controls.reset();
    else if (!this.#move(event.key)) return;
    event.preventDefault();
  };

  #move(key: string): boolean {
    const change = KEYS[key];
    if (!change) return false;
    const place = new Spherical().setFromVector3(this.#camera.position);
    change(place);
    place.radius = Math.min(Math.max(place.radius, this.#controls.minDistance), this.#controls.maxDistance);
    this.#camera.position.setFromSpherical(place.makeSafe());
    this.#controls.update();
    return true;
  }

  #fit(): void {
    const { clientWidth, clientHeight } = this.#stage;
    if (clientWidth === 0 || clientHeight === 0) return;
    this.#camera.aspect = clientWidth / clientHeight;
    this.#camera.updateProjectionMatrix();
    this.#renderer.setPixelRatio(Math.min(devicePixelRatio, 2));
    this.#renderer.setSize(clientWidth, clientHeight);
    this.#draw();
  }

  #draw(): void {
    this.#renderer.render(this.#scene, this.#camera);
  }
}

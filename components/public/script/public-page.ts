import { keepChoices } from "./choices";
import { siftMilestones } from "./filter";
import { walkMarks } from "./marks";
import { showTips } from "./tips";
import { zoomTimeline } from "./zoom";

// The page is complete without any of this.
keepChoices();
walkMarks();
showTips();
zoomTimeline();
siftMilestones();

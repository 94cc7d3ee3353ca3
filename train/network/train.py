"""Trains the network that tags and parses English: numbers from prepare.ts in, quantised weights out.

    python3 train/network/train.py --work .train --out data/en/models/network.bin

First the encoder learns to guess hidden words of news (masked language model), then tags, trees and who says what
(which words are cue, source and content of an attribution). Seeded; each finished phase leaves its weights in the work folder and is not done again. Needs numpy and torch (CPU).

The layers are chosen for reading on one CPU core without a math library: recurrences that multiply no matrix
(Lei et al. 2018, "Simple Recurrent Units"), piecewise linear gates, and arcs scored as products of two vectors
(Dozat & Manning 2017). src/analyse/network reads the weights and computes the same in whole numbers.
"""

import argparse, json, os, random, struct, time, zlib
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

KEYS = 8
E, H, LAYERS, ARC, LABEL = 128, 96, 3, 96, 64
TREE_LABELS, SAID_LABELS = 4, 3
SHAPE = 5  # among the affixes
MASK = 1  # row 0 stands for what is not known, row 1 for a hidden word
GUESSED = 8000
BUCKETS = 16  # of the distance between dependent and head


def read_sentences(path, labels):
    numbers = np.fromfile(path, dtype=np.int32)
    sentences, at = [], 0
    width = KEYS + labels
    while at < len(numbers):
        n = int(numbers[at])
        row = numbers[at + 1 : at + 1 + n * width]
        keys = row[: n * KEYS].reshape(n, KEYS)
        sentences.append((keys, row[n * KEYS :].reshape(n, labels) if labels else None))
        at += 1 + n * width
    return sentences


def vocabulary(news, trees):
    """Sorted keys of words and of affixes that are frequent enough; their rows start at 2."""
    def counted(sentences, columns):
        return np.unique(np.concatenate([s[0][:, columns].ravel() for s in sentences]), return_counts=True)
    words, counts = counted(news, [0])
    own, own_counts = counted(trees, [0])
    keep = np.union1d(words[counts >= 10], own[own_counts >= 2])
    frequency = dict(zip(words.tolist(), counts.tolist()))
    most = sorted(keep.tolist(), key=lambda key: (-frequency.get(key, 0), key))[:26000]
    affixes, counts = counted(news[::12] + trees, list(range(1, KEYS)))
    parts = affixes[counts >= 12]
    return np.array(most, dtype=np.int32), np.sort(parts)


class Rows:
    """Rows of the tables for keys: words by their rank, affixes by their order; 0 where unknown."""
    def __init__(self, words, parts):
        self.order = np.argsort(words)
        self.sorted, self.parts = words[self.order], parts

    def words(self, keys):
        at = np.minimum(np.searchsorted(self.sorted, keys), len(self.sorted) - 1)
        return np.where(self.sorted[at] == keys, self.order[at] + 2, 0)

    def affixes(self, keys):
        at = np.minimum(np.searchsorted(self.parts, keys), len(self.parts) - 1)
        return np.where(self.parts[at] == keys, at + 2, 0)

    def of(self, sentences):
        keys = np.concatenate([s[0] for s in sentences])
        words, parts = self.words(keys[:, 0]), self.affixes(keys[:, 1:])
        at, result = 0, []
        for s in sentences:
            n = len(s[0])
            result.append((words[at : at + n], parts[at : at + n], s[1]))
            at += n
        return result


class Scan(torch.autograd.Function):
    """c[t] = f[t] c[t-1] + g[t] along the first dimension."""
    @staticmethod
    def forward(ctx, g, f):
        c = torch.empty_like(g)
        c[0] = g[0]
        for t in range(1, g.shape[0]):
            torch.addcmul(g[t], f[t], c[t - 1], out=c[t])
        ctx.save_for_backward(f, c)
        return c

    @staticmethod
    def backward(ctx, dc):
        f, c = ctx.saved_tensors
        dg = torch.empty_like(c)
        dg[-1] = dc[-1]
        for t in range(c.shape[0] - 2, -1, -1):
            torch.addcmul(dc[t], f[t + 1], dg[t + 1], out=dg[t])
        df = torch.zeros_like(f)
        df[1:] = dg[1:] * c[:-1]
        return dg, df


def gate(z):
    return torch.clamp(z * 0.25 + 0.5, 0.0, 1.0)


class Layer(nn.Module):
    def __init__(self, width, residual):
        super().__init__()
        self.linear, self.residual = nn.Linear(width, 6 * H), residual
        nn.init.zeros_(self.linear.bias)
        with torch.no_grad():
            for at in (H, 4 * H):
                self.linear.bias[at : at + H] = 1.0

    def forward(self, x, reverse, mask):
        batch = x.shape[1]
        u = self.linear(x)
        turn = reverse.unsqueeze(-1)
        backward = u[..., 3 * H :].gather(0, turn.expand(-1, -1, 3 * H))
        u = torch.cat([u[..., : 3 * H], backward], 1)
        value, forget, output = u[..., :H].clamp(-4, 4), gate(u[..., H : 2 * H]), gate(u[..., 2 * H :])
        c = Scan.apply((1 - forget) * value, forget) * output
        y = torch.cat([c[:, :batch], c[:, batch:].gather(0, turn.expand(-1, -1, H))], -1) * mask
        return y + x if self.residual else y


class Network(nn.Module):
    def __init__(self, words, parts, upos, xpos, relations):
        super().__init__()
        D = 2 * H
        self.words, self.parts = nn.Embedding(words, E, sparse=True), nn.EmbeddingBag(parts, E, mode="sum", sparse=True)
        for table in (self.words, self.parts):
            nn.init.normal_(table.weight, 0, 0.1)
        self.layers = nn.ModuleList([Layer(E if at == 0 else D, at > 0) for at in range(LAYERS)])
        self.drop = nn.Dropout(0.1)
        self.guess = nn.Linear(D, GUESSED)
        self.tags = nn.Linear(D, upos + xpos)
        self.said = nn.Linear(D, SAID_LABELS)
        self.dependent, self.head, self.cross = nn.Linear(D, ARC), nn.Linear(D, ARC), nn.Linear(ARC, ARC, bias=False)
        self.headiness = nn.Parameter(torch.zeros(ARC))
        self.distance = nn.Parameter(torch.zeros(2, BUCKETS))
        self.label_dependent, self.label_head = nn.Linear(D, LABEL), nn.Linear(D, LABEL)
        self.relations = nn.Linear(2 * LABEL, relations)
        self.upos = upos

    def encode(self, words, parts, reverse, mask):
        T, B, K = parts.shape
        x = self.words(words) + self.parts(parts.reshape(T * B, K)).view(T, B, -1)
        x = self.drop(x.clamp(-4, 4))
        for layer in self.layers:
            x = self.drop(layer(x, reverse, mask))
        return x

    def arcs(self, h, mask):
        dependent = self.drop(self.dependent(h).clamp(0, 8))
        head = self.drop(self.head(h).clamp(0, 8))
        scores = torch.einsum("tbc,ubc->btu", self.cross(dependent), head) + (head @ self.headiness).t().unsqueeze(1)
        T = scores.shape[1]
        at = torch.arange(T)
        apart = at[:, None] - at[None, :]
        scores = scores + self.distance[(apart > 0).long(), apart.abs().clamp(max=BUCKETS - 1)]
        return scores.masked_fill(mask[..., 0].t().unsqueeze(1) == 0, -1e9)

    def labels(self, h, heads):
        head = self.label_head(h).gather(0, heads.unsqueeze(-1).expand(-1, -1, LABEL))
        dependent = self.label_dependent(h)
        pair = torch.cat([(head + dependent).clamp(0, 8), (head * dependent * 0.5).clamp(-8, 8)], -1)
        return self.relations(self.drop(pair))


def batches(items, size, rng, shuffle=True):
    order = list(range(len(items)))
    if shuffle:
        rng.shuffle(order)
    order.sort(key=lambda i: len(items[i][0]) + (rng.random() * 3 if shuffle else 0))
    result, current = [], []
    for i in order:
        current.append(i)
        if len(current) * len(items[i][0]) >= size:
            result.append(current)
            current = []
    if current:
        result.append(current)
    if shuffle:
        rng.shuffle(result)
    return result


def collate(items, batch):
    T, B = max(len(items[i][0]) for i in batch), len(batch)
    words = np.zeros((T, B), dtype=np.int64)
    parts = np.zeros((T, B, KEYS - 1), dtype=np.int64)
    mask = np.zeros((T, B, 1), dtype=np.float32)
    reverse = np.tile(np.arange(T)[:, None], (1, B))
    known = items[batch[0]][2]
    gold = np.full((0 if known is None else known.shape[1], T, B), -100, dtype=np.int64)
    for k, i in enumerate(batch):
        w, p, labels = items[i]
        n = len(w)
        words[:n, k], parts[:n, k], mask[:n, k] = w, p, 1
        reverse[:n, k] = np.arange(n - 1, -1, -1)
        if labels is not None:
            gold[:, :n, k] = labels.T
    return tuple(map(torch.from_numpy, (words, parts, reverse, mask, gold)))


def optimisers(network, rate, steps):
    sparse = [network.words.weight, network.parts.weight]
    dense = [p for name, p in network.named_parameters() if not name.startswith(("words.", "parts."))]
    both = [torch.optim.AdamW(dense, lr=rate, betas=(0.9, 0.98), weight_decay=1e-4),
            torch.optim.SparseAdam(sparse, lr=rate, betas=(0.9, 0.98))]
    plans = [torch.optim.lr_scheduler.OneCycleLR(o, max_lr=rate, total_steps=steps + 10, pct_start=0.1, cycle_momentum=False) for o in both]
    return dense, both, plans


def step(loss, dense, both, plans):
    for o in both:
        o.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(dense, 5.0)
    for o in both + plans:
        o.step()


def pretrain(network, news, seed, rounds):
    rng = random.Random(seed)
    network.train()
    plan = [b for _ in range(rounds) for b in batches(news, 3000, rng)]
    dense, both, plans = optimisers(network, 2e-3, len(plan))
    since, total = time.time(), 0.0
    for at, batch in enumerate(plan):
        words, parts, reverse, mask, _ = collate(news, batch)
        hidden = (torch.rand(words.shape) < 0.18) & (mask[..., 0] > 0) & (words >= 2) & (words < GUESSED + 2)
        shown = torch.where(hidden, torch.full_like(words, MASK), words)
        h = network.encode(shown, torch.where(hidden.unsqueeze(-1), torch.full_like(parts, MASK), parts), reverse, mask)
        loss = F.cross_entropy(network.guess(h[hidden]), words[hidden] - 2)
        step(loss, dense, both, plans)
        total += loss.item()
        if at % 200 == 199:
            print(f"news {at + 1}/{len(plan)} loss {total / 200:.3f} {time.time() - since:.0f}s", flush=True)
            total = 0.0


class Average:
    """Exponential moving average of the weights (Polyak & Juditsky 1992): what is shipped."""
    def __init__(self, network, decay):
        self.network, self.decay = network, decay
        self.weights = {name: p.detach().clone() for name, p in network.named_parameters()}

    def follow(self):
        with torch.no_grad():
            for name, p in self.network.named_parameters():
                self.weights[name].lerp_(p, 1 - self.decay)

    def swap(self):
        """The average into the network and the network's own weights here; a second call undoes the first."""
        with torch.no_grad():
            for name, p in self.network.named_parameters():
                own = p.clone()
                p.copy_(self.weights[name])
                self.weights[name] = own


def said_loss(network, said, batch):
    words, parts, reverse, mask, gold = collate(said, batch)
    share = gold.clamp(min=0).float() / 100
    scores = network.said(network.encode(words, parts, reverse, mask))
    each = F.binary_cross_entropy_with_logits(scores, share.permute(1, 2, 0), reduction="none")
    return (each * mask).sum() / (mask.sum() * SAID_LABELS)


def evaluate_said(network, items):
    """F1 over words for cue, source, content at the best threshold, against what each annotator marked."""
    network.eval()
    scores, golds = [], []
    with torch.no_grad():
        for batch in batches(items, 4000, random.Random(0), False):
            words, parts, reverse, mask, gold = collate(items, batch)
            known = mask[..., 0] > 0
            scores.append(network.said(network.encode(words, parts, reverse, mask))[known])
            golds.append(gold.permute(1, 2, 0)[known].float() / 100)
    scores, golds = torch.cat(scores), torch.cat(golds)
    best = []
    for k in range(SAID_LABELS):
        results = []
        for threshold in np.arange(-2, 1, 0.1):
            found = scores[:, k] > threshold
            right = golds[found, k].sum().item()
            results.append((2 * right / (found.sum().item() + golds[:, k].sum().item()), round(float(threshold), 1)))
        best.append(max(results))
    return [(round(f, 3), at) for f, at in best]


class Names:
    """Gives sentences other names: a reader of news meets names that no treebank holds, in every place of the tree."""
    def __init__(self, trees, proper, rng):
        self.proper, self.rng = proper, rng
        self.pool = sorted({(int(w[t]), *map(int, p[t])) for w, p, labels in trees for t in np.flatnonzero(labels[:, 1] == proper)})

    def swapped(self, item):
        words, parts, labels = item
        places = np.flatnonzero(labels[:, 1] == self.proper)
        if len(places) == 0 or self.rng.random() > 0.4:
            return item
        words, parts = words.copy(), parts.copy()
        for t in places:
            if self.rng.random() < 0.7:
                word, *affixes = self.rng.choice(self.pool)
                # The shape says whether the word stands first, and stays.
                affixes[SHAPE] = parts[t, SHAPE]
                words[t], parts[t] = word, affixes
        return words, parts, labels


def train(network, trees, said, dev, said_dev, names, counts, seed, rounds, rate):
    rng = random.Random(seed + 1)
    # Half of the attributed texts a round: more of them, or a greater weight, costs the trees more than it gives.
    steps = len(batches(trees, 1200, random.Random(0))) + len(batches(said, 3000, random.Random(0))) // 2
    dense, both, plans = optimisers(network, rate, rounds * steps + 400)
    average = Average(network, 0.998)
    names_of = Names(trees, names["xpos"].index("NNP"), rng)
    entropy = lambda z, y: F.cross_entropy(z.reshape(-1, z.shape[-1]), y.reshape(-1), ignore_index=-100)
    for epoch in range(rounds):
        network.train()
        since, total = time.time(), 0.0
        plan = [(True, batch) for batch in batches(trees, 1200, rng)]
        plan += [(False, batch) for batch in batches(said, 3000, rng)[::2]]
        rng.shuffle(plan)
        for is_tree, batch in plan:
            if not is_tree:
                step(said_loss(network, said, batch), dense, both, plans)
                average.follow()
                continue
            shown = [names_of.swapped(trees[i]) for i in batch]
            words, parts, reverse, mask, (upos, xpos, heads, relations) = collate(shown, range(len(shown)))
            chance = (0.25 / (0.25 + counts[words])).clamp(min=0.02)
            words = torch.where(torch.rand(words.shape) < chance, torch.zeros_like(words), words)
            parts = torch.where(torch.rand(parts.shape) < 0.05, torch.zeros_like(parts), parts)
            h = network.encode(words, parts, reverse, mask)
            tags = network.tags(h)
            loss = (entropy(network.arcs(h, mask).permute(1, 0, 2), heads) + entropy(network.labels(h, heads.clamp(min=0)), relations)
                    + entropy(tags[..., : network.upos], upos) + 0.5 * entropy(tags[..., network.upos :], xpos))
            step(loss, dense, both, plans)
            average.follow()
            total += loss.item()
        average.swap()
        print(epoch, f"{total:.1f} {time.time() - since:.0f}s", [*(evaluate(network, v, names) for v in dev), evaluate_said(network, said_dev)] if epoch % 3 == 2 or epoch == rounds - 1 else "", flush=True)
        if epoch < rounds - 1:
            average.swap()


def evaluate(network, items, names):
    """UPOS, UAS and LAS (subtypes ignored) over gold tokens, heads chosen one by one."""
    network.eval()
    plain = np.array([names["relations"].index(r) if ":" not in r else
                      (names["relations"].index(r.split(":")[0]) if r.split(":")[0] in names["relations"] else i)
                      for i, r in enumerate(names["relations"])])
    total = right = attached = labelled = 0
    with torch.no_grad():
        for batch in batches(items, 4000, random.Random(0), False):
            words, parts, reverse, mask, (upos, xpos, heads, relations) = collate(items, batch)
            h = network.encode(words, parts, reverse, mask)
            found = network.arcs(h, mask).argmax(-1).t()
            label = network.labels(h, found).argmax(-1)
            known = upos >= 0
            ok = (found == heads) & known
            total += known.sum().item()
            right += ((network.tags(h)[..., : network.upos].argmax(-1) == upos) & known).sum().item()
            attached += ok.sum().item()
            labelled += (plain[label[ok].numpy()] == plain[relations[ok].numpy()]).sum()
    return {"upos": round(right / total, 4), "uas": round(attached / total, 4), "las": round(float(labelled) / total, 4)}


def export(network, words, parts, names, path):
    """The container of src/analyse/weights/model-file.ts; matrices as int8 with a scale a row, tables with one scale."""
    arrays, body = [], bytearray()

    def add(name, array):
        while len(body) % 8:
            body.append(0)
        arrays.append({"name": name, "at": len(body), "shape": list(array.shape), "type": array.dtype.name})
        body.extend(array.tobytes())

    def add_matrix(name, weight, bias=None):
        w = weight.detach().numpy().astype(np.float64)
        scale = np.maximum(np.abs(w).max(axis=1), 1e-6) / 127
        add(name, np.round(w / scale[:, None]).astype(np.int8))
        add(name + ".scale", scale.astype(np.float32))
        add(name + ".bias", (bias.detach().numpy() if bias is not None else np.zeros(len(w))).astype(np.float32))

    def add_table(name, table):
        w = table.weight.detach().numpy().clip(-1.5, 1.5)
        scale = np.abs(w).max() / 127
        add(name, np.round(w / scale).astype(np.int8))
        add(name + ".scale", np.array([scale], dtype=np.float32))

    add("words.keys", words)
    add("parts.keys", parts)
    add_table("words", network.words)
    add_table("parts", network.parts)
    for at, layer in enumerate(network.layers):
        add_matrix(f"layer{at}", layer.linear.weight, layer.linear.bias)
    for name in ("tags", "said", "dependent", "head", "cross", "label_dependent", "label_head", "relations"):
        module = getattr(network, name)
        add_matrix(name, module.weight, module.bias)
    add("headiness", network.headiness.detach().numpy().astype(np.float32))
    add("distance", network.distance.detach().numpy().astype(np.float32))
    head = json.dumps({"kind": "network", "layers": LAYERS, "hidden": H, "arrays": arrays, **names}).encode()
    padded = head + b" " * (-len(head) % 4)
    rest = struct.pack("<I", len(head)) + padded + bytes(body)
    with open(path, "wb") as file:
        file.write(b"CHNM" + struct.pack("<HH", 1, 0) + struct.pack("<I", zlib.crc32(rest)) + rest)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--work", required=True)
    options.add_argument("--out", required=True)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--news-rounds", type=int, default=3)
    options.add_argument("--rounds", type=int, default=24)
    options.add_argument("--rate", type=float, default=2e-3)
    options.add_argument("--threads", type=int, default=1)
    options = options.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    at = lambda name: os.path.join(options.work, name)
    names = json.load(open(at("names.json")))
    news, trees, said = read_sentences(at("news.bin"), 0), read_sentences(at("train.bin"), TREE_LABELS), read_sentences(at("said.bin"), SAID_LABELS)
    dev = [read_sentences(at(name), TREE_LABELS) for name in ("dev.bin", "dev-gum.bin")]
    said_dev = read_sentences(at("said-dev.bin"), SAID_LABELS)
    wire = read_sentences(at("wire.bin"), TREE_LABELS)
    words, parts = vocabulary(news, trees)
    rows = Rows(words, parts)
    print(len(words), "words", len(parts), "affixes", flush=True)
    network = Network(len(words) + 2, len(parts) + 2, len(names["upos"]), len(names["xpos"]), len(names["relations"]))
    news, trees, said, said_dev, wire = rows.of(news), rows.of(trees), rows.of(said), rows.of(said_dev), rows.of(wire)
    dev = [rows.of(each) for each in dev]
    if os.path.exists(at("news.pt")):
        network.load_state_dict(torch.load(at("news.pt")), strict=False)
    elif options.news_rounds:
        # The treebanks' sentences too, twice, as words without trees: they are of other kinds than news.
        bare = [(w, p, None) for w, p, _ in trees]
        pretrain(network, news + bare + bare, options.seed, options.news_rounds)
        torch.save(network.state_dict(), at("news.pt"))
    counts = torch.zeros(len(words) + 2)
    for w, _, _ in trees:
        counts.index_add_(0, torch.from_numpy(w), torch.ones(len(w)))
    for w, _, _ in news[::20]:
        counts.index_add_(0, torch.from_numpy(w), torch.full((len(w),), 0.4))
    train(network, trees + wire, said, dev, said_dev, names, counts, options.seed, options.rounds, options.rate)
    torch.save(network.state_dict(), at("trees.pt"))
    export(network, words, parts, names, options.out)


if __name__ == "__main__":
    main()

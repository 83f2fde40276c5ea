#!/usr/bin/env python3
"""Recomputes a published random draw (双随机抽查). Needs nothing but Python 3.8 or later.

    python3 verify-draw.py https://<portal>/api/public/draws/<id>      or      python3 verify-draw.py draw.json

What is checked, and all there is to a draw:
  1. SM3(list) is the hash that the notice announced, so the list is the one that was frozen before the draw;
  2. SM3(secret) is the commitment that the notice announced, so nobody chose the secret afterwards;
  3. seed = SM3(secret + value): 32 raw bytes, then the public value as UTF-8;
  4. the subjects of a grade in the order of SM3(seed + entry), the smallest first: the first n are drawn, and whoever cannot
     be inspected is replaced by the next;
  5. the inspectors of a subject in the order of SM3(seed + entry + " " + inspector), those who must avoid it left out.
Whether the value is the one its source published, please look up at the source.
"""
import json
import struct
import sys
import urllib.request


def sm3(data):
    """GB/T 32905-2016, as bytes."""
    def rot(x, n):
        n %= 32
        return ((x << n) | (x >> (32 - n))) & 0xFFFFFFFF

    v = [0x7380166F, 0x4914B2B9, 0x172442D7, 0xDA8A0600, 0xA96F30BC, 0x163138AA, 0xE38DEE4D, 0xB0FB0E4E]
    size = len(data)
    data += b"\x80" + b"\0" * ((55 - size) % 64) + struct.pack(">Q", size * 8)
    for at in range(0, len(data), 64):
        w = list(struct.unpack(">16I", data[at:at + 64]))
        for j in range(16, 68):
            x = w[j - 16] ^ w[j - 9] ^ rot(w[j - 3], 15)
            w.append(x ^ rot(x, 15) ^ rot(x, 23) ^ rot(w[j - 13], 7) ^ w[j - 6])
        a, b, c, d, e, f, g, h = v
        for j in range(64):
            t = 0x79CC4519 if j < 16 else 0x7A879D8A
            s1 = rot((rot(a, 12) + e + rot(t, j)) & 0xFFFFFFFF, 7)
            ff = a ^ b ^ c if j < 16 else (a & b) | (a & c) | (b & c)
            gg = e ^ f ^ g if j < 16 else (e & f) | (~e & g)
            t1 = (ff + d + (s1 ^ rot(a, 12)) + (w[j] ^ w[j + 4])) & 0xFFFFFFFF
            t2 = (gg + h + s1 + w[j]) & 0xFFFFFFFF
            a, b, c, d, e, f, g, h = t1, a, rot(b, 9), c, t2 ^ rot(t2, 9) ^ rot(t2, 17), e, rot(f, 19), g
        v = [x ^ y for x, y in zip(v, (a, b, c, d, e, f, g, h))]
    return struct.pack(">8I", *v)


def check(condition, what):
    print(("一致 ok    " if condition else "不一致 FAIL ") + what)
    return condition


def main(source):
    if source.startswith("http"):
        with urllib.request.urlopen(source) as answer:
            draw = json.load(answer)
    else:
        with open(source, encoding="utf-8") as file:
            draw = json.load(file)
    fine = check(sm3(draw["list"].encode()).hex() == draw["listHash"], "名单哈希 list hash")
    if draw["state"] != "DRAWN":
        print("尚未抽取或已取消 not drawn: " + draw["state"])
        return fine
    secret, value = bytes.fromhex(draw["secret"]), draw["value"].encode()
    fine &= check(sm3(secret).hex() == draw["commitment"], "种子承诺 commitment")
    seed = sm3(secret + value)
    fine &= check(seed.hex() == draw["seed"], "最终种子 seed")
    each, quotas, members, inspectors, avoid = 2, {}, {}, [], set()
    for line in draw["list"].split("\n")[1:]:
        kind, _, rest = line.partition(" ")
        words = rest.split(" ")
        if kind == "each":
            each = int(words[0])
        elif kind == "quota":
            quotas[words[0]] = int(words[1])
        elif kind == "subject":
            members.setdefault(words[1], []).append(words[0])
        elif kind == "inspector":
            inspectors.append(words[0])
        elif kind == "avoid":
            avoid.add((words[0], words[1]))
    results = draw["results"]
    for grade, count in quotas.items():
        order = sorted(members.get(grade, []), key=lambda entry: sm3(seed + entry.encode()))
        published = [one["entry"] for one in sorted((r for r in results if r["grade"] == grade), key=lambda r: r["place"])]
        replaced = sum(1 for r in results if r["grade"] == grade and r["insteadOf"])
        fine &= check(published == order[:min(count, len(order)) + replaced], f"{grade}: {len(published)} / {len(order)}")
    fine &= check({r["grade"] for r in results} <= set(quotas), "等级 grades")
    for one in results:
        order = sorted(inspectors, key=lambda token: sm3(seed + (one["entry"] + " " + token).encode()))
        free = [token for token in order if (one["entry"], token) not in avoid]
        if one["inspectors"] != free[:each]:
            fine = check(False, "检查人员 inspectors of " + one["entry"])
    return check(fine, "全部结果 everything")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(0 if main(sys.argv[1]) else 1)

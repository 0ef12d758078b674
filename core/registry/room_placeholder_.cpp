namespace gleaner {
}

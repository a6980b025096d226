import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Lets a connection bring one request, in limited time, and closes it when that is answered.
///
/// Requests are rare here, and a connection that serves one only cannot be held by whoever dribbles bytes into it:
/// the time counts from the connection's beginning to the request's end.
final class OneRequestHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// Of a body that was refused so much is read and thrown away, in so much time, so that its sender hears why.
    private static let mostDropped = 1 << 20
    private static let mostLingering = TimeAmount.seconds(2)

    private let timeout: TimeAmount
    private var deadline: Scheduled<Void>?
    private var hasBegun = false
    private var isRead = false
    private var isAnswered = false
    private var droppedBytes = 0
    /// An answer is to be taken in so much time.
    private var answerTime = TimeAmount.seconds(60)

    init(timeout: TimeAmount) { self.timeout = timeout }

    func handlerAdded(context: ChannelHandlerContext) { giveUp(context, in: timeout) }

    func handlerRemoved(context: ChannelHandlerContext) { deadline?.cancel() }

    func channelInactive(context: ChannelHandlerContext) {
        deadline?.cancel()
        context.fireChannelInactive()
    }

    /// The other side says nothing more, or we are to end: a request that has not come by now never will.
    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case ChannelEvent.inputClosed where !isRead || isAnswered, is ChannelShouldQuiesceEvent where !isRead:
            return context.close(promise: nil)
        case is ChannelShouldQuiesceEvent:
            answerTime = Self.mostLingering
            if isAnswered { giveUp(context, in: answerTime) }
        default: break
        }
        context.fireUserInboundEventTriggered(event)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let part = unwrapInboundIn(data)
        // What follows the request on its connection is nobody's.
        guard !isRead else { return }
        switch part {
        case .head: hasBegun = true
        case .body(let bytes) where isAnswered:
            droppedBytes += bytes.readableBytes
            if droppedBytes > Self.mostDropped { context.close(promise: nil) }
            return
        case .body: break
        case .end:
            isRead = true
            // The answer may take longer than the request did.
            deadline?.cancel()
            if isAnswered { return context.close(promise: nil) }
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .end = unwrapOutboundIn(data) else { return context.write(data, promise: promise) }
        isAnswered = true
        // Whoever does not take the answer is left in time, too.
        giveUp(context, in: answerTime)
        let written = promise ?? context.eventLoop.makePromise(of: Void.self)
        let bound = NIOLoopBound((handler: self, context: context), eventLoop: context.eventLoop)
        written.futureResult.whenComplete { _ in
            let (handler, context) = bound.value
            handler.end(context)
        }
        context.writeAndFlush(data, promise: written)
    }

    /// The answer has gone out.
    private func end(_ context: ChannelHandlerContext) {
        guard !isRead else { return context.close(promise: nil) }
        context.close(mode: .output, promise: nil)
        giveUp(context, in: Self.mostLingering)
    }

    private func giveUp(_ context: ChannelHandlerContext, in time: TimeAmount) {
        deadline?.cancel()
        let bound = NIOLoopBound((handler: self, context: context), eventLoop: context.eventLoop)
        deadline = context.eventLoop.scheduleTask(in: time) {
            let (handler, context) = bound.value
            handler.giveUp(context)
        }
    }

    private func giveUp(_ context: ChannelHandlerContext) {
        if hasBegun, !isRead, !isAnswered {
            isAnswered = true
            let head = HTTPResponse(
                status: .requestTimeout, headerFields: [.connection: "close", .contentLength: "0"])
            context.write(wrapOutboundOut(.head(head)), promise: nil)
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        }
        context.close(promise: nil)
    }
}
